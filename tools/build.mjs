// Bundles the program for Node. Packages stay outside: they are installed beside it.
import { build } from 'esbuild'

await build({
  entryPoints: { main: 'src/main.ts' },
  absWorkingDir: new URL('..', import.meta.url).pathname,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})

// Law that cannot be read, or does not do what its examples say, stops the build with file and line.
const { main } = await import(new URL('../dist/main.js', import.meta.url).href)
process.exitCode = await main(['check-law'])
