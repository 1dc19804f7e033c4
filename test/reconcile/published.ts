import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Printed, readPrinted } from '../../src/reconcile'

const FOLDER = join(import.meta.dirname, '../../../shared/published')
const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))

type Verified = { ref: string; type: string; verdict: string; hypothesis: boolean }
type Published = Printed & { checks: readonly Verified[] }

/** Sentences printed beside the tables, which the transcribed tables leave out and the list of cases quotes or tells. */
const BESIDE: Record<string, readonly string[]> = {
  '001-mockingbird': ['A third hub has not been established in May'],
  '001-mock-inspection-action-plan': ['Plan tabled April 2019'],
  '002-iro-venues': [
    'In April 2018 36.5% of reviews were held in the placement, approx. 27% in schools and offices, and the remaining 7% elsewhere',
  ],
  '004-agenda': ['Three reports are dated 15 January 2017'],
  '004-health-iha-bands': ['Increase of 48.5%'],
  '004-health-table2': ['compared with 2014/15 benchmarking'],
  '004-health-table4-sdq': ['a fall of 1.3%'],
  '004-post-ofsted-action-plan': ['3.1: a change in place from November 2018'],
}

/** Every published table that was transcribed, with the sentences beside it and the arithmetic checked by hand. */
export function publishedTables(): Published[] {
  const files = readdirSync(FOLDER).filter((file) => !file.startsWith('reconciliation'))
  return files.map((file) => {
    const data = read(file)
    const table = readPrinted(data)
    return { ...table, sentences: [...table.sentences, ...(BESIDE[table.id] ?? [])], checks: data.checks ?? [] }
  })
}

type Case = { id: string; table: string; severity: string; title: string }

export const reconciliationCases = (): Case[] => read('reconciliation-cases.json').cases
