import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { programRoot } from '../database'
import { ownSheet } from './govuk-sheet'
import type { PageAssets } from './pieces/layout'

export type Asset = { readonly type: string; readonly plain: Buffer; readonly gzip: Buffer; readonly br: Buffer }
export type Assets = { readonly addresses: Required<PageAssets>; readonly byAddress: ReadonlyMap<string, Asset> }

/** Reads what pages load, once, and gives each an address with its own fingerprint, so that it may be kept for ever. */
export function readAssets(): Assets {
  const govuk = join(programRoot(), 'node_modules', 'govuk-frontend', 'dist', 'govuk')
  const ours = join(programRoot(), 'src', 'web', 'assets')
  const byAddress = new Map<string, Asset>()
  const keep = (name: string, type: string, text: string): string => {
    const address = `/assets/${fingerprint(text)}/${name}`
    byAddress.set(address, assetOf(type, text))
    return address
  }
  const library = keep('govuk-frontend.js', SCRIPT, read(govuk, 'govuk-frontend.min.js').replace(MAP, ''))
  const addresses = {
    govuk: keep('govuk.css', SHEET, ownSheet(read(govuk, 'govuk-frontend.min.css'))),
    look: keep('look.css', SHEET, read(ours, 'look.css')),
    mark: keep('mark.svg', 'image/svg+xml; charset=utf-8', read(ours, 'mark.svg')),
    script: keep('start.js', SCRIPT, read(ours, 'start.js').replace('./govuk-frontend.js', library)),
  }
  return { addresses, byAddress }
}

const SHEET = 'text/css; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'
const MAP = /\/\/# sourceMappingURL=\S*/

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

function assetOf(type: string, text: string): Asset {
  const plain = Buffer.from(text)
  const br = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return { type, plain, gzip: gzipSync(plain, { level: 9 }), br }
}
