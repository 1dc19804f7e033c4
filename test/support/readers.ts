import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OFFICE = '/usr/bin/soffice'
const POPPLER = '/usr/bin/pdfinfo'

/** Why documents are not opened by others here; '' where they are. */
export const noOffice = existsSync(OFFICE) ? '' : ' (skipped: LibreOffice is not installed)'
export const noPoppler = existsSync(POPPLER) ? '' : ' (skipped: poppler-utils is not installed)'

/** Does something with a file in a folder of its own. */
function beside<T>(name: string, bytes: Uint8Array, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'los-reader-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return work(path, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (program: string, words: string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })

/** What poppler makes of a PDF: its facts, its structure, its text. */
export const readPdf = (bytes: Uint8Array) =>
  beside('report.pdf', bytes, (path) => ({
    facts: run(POPPLER, [path]),
    meta: run(POPPLER, ['-meta', path]),
    structure: run(POPPLER, ['-struct-text', path]),
    text: run('/usr/bin/pdftotext', ['-layout', path, '-']),
  }))

/** A document as LibreOffice reads it and writes it again in another form. */
export const throughOffice = (name: string, bytes: Uint8Array, to: string): Buffer =>
  beside(name, bytes, (path, folder) => {
    const own = `-env:UserInstallation=file://${join(folder, 'office')}`
    run(OFFICE, ['--headless', own, '--convert-to', to, '--outdir', join(folder, 'out'), path])
    return readFileSync(join(folder, 'out', name.replace(/\w+$/, to.split(':')[0] ?? to)))
  })
