import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refused } from '../database'

/** What is used of the press: a program of its own for each platform, which its package ships without types. */
type Press = {
  readonly pdf: (
    paper: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    how: { readonly pdfStandard: 'ua-1'; readonly creationTimestamp: number },
  ) => Uint8Array
}
type Program = {
  readonly NodeCompiler: {
    readonly create: (of: {
      readonly workspace: string
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[]
    }) => Press
  }
}

/** Named one by one: the package that chooses between platforms names some that are not to be had, and cannot be locked. */
const PLATFORMS = ['linux-x64-gnu', 'linux-x64-musl']

const load = createRequire(import.meta.url)

let ready: Press | null = null

/** One for the whole program: it reads its fonts once. Throws Refused on a platform that no program is for. */
export function press(): Press {
  const fonts = dirname(load.resolve('@expo-google-fonts/noto-sans/package.json'))
  ready ??= program().NodeCompiler.create({
    workspace: fonts,
    fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }],
  })
  return ready
}

function program(): Program {
  for (const platform of PLATFORMS)
    try {
      return load(`@myriaddreamin/typst-ts-node-compiler-${platform}`)
    } catch {
      // Not installed here: the next may be.
    }
  throw new Refused(
    'no-press',
    'PDF files cannot be made on this computer: nothing that makes them runs on it. Use the Word or the web page form, or run the service on Linux.',
    501,
  )
}
