import { strFromU8, unzipSync } from 'fflate'

/** All that a file says: a spreadsheet or a document is a zip of texts. */
export function fileText(body: Buffer): string {
  if (body.subarray(0, 2).toString() !== 'PK') return body.toString()
  return Object.values(unzipSync(body))
    .map((part) => strFromU8(part))
    .join('\n')
}
