import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}

/** Where a package may find what it needs: beside itself, or in any folder above. */
const placesOf = (path: string, name: string): readonly string[] => {
  const folders = path.split('node_modules/').filter((part) => part !== '')
  return folders
    .map((_, at) => `node_modules/${folders.slice(0, folders.length - at).join('node_modules/')}/node_modules/${name}`)
    .concat(`node_modules/${name}`)
}

describe('the lock file', () => {
  // An install leaves out what cannot be had for other platforms, and a clean install then refuses the lock file.
  it('holds everything that any package in it may want', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !placesOf(path, name).some((place) => place in packages))
        .map((name) => `${path} wants ${name}`),
    )
    expect(missing).toEqual([])
    expect(Object.keys(packages).length).toBeGreaterThan(100)
  })
})
