import { londonDay } from '../src/calendar'
import type { Opened } from '../src/database'
import type { House } from '../src/ledgers'
import { openTwin, REPORT_FORMS, reportAs } from '../src/reports'
import { DECLARED, periodBefore } from '../src/service/publishing/declared'
import { readReport } from '../src/service/publishing/read-report'
import { SUMS } from '../src/service/publishing/sums'
import type { Result } from './result'
import { NOW } from './service-files'
import { timed } from './timing'

/** A month's board pack in every form should be there while somebody waits. */
const AIM = 10_000

/** What goes to a board in a month with a quarter’s end in it. */
const PACK: readonly string[] = ['kpi', 'board-dataset', 'health', 'score-card']

/** A month's board pack: four reports, both twins of each, in every form. Made once before, so that fonts are read and months are kept. */
export async function measurePack(house: House, { db }: Opened): Promise<Result[]> {
  const first = await timed(() => pack(house, db))
  const again = await timed(() => pack(house, db))
  return [
    { what: 'A month’s board pack in all forms, nothing kept yet, ms', rate: false, value: first.ms },
    {
      ...{ what: 'A month’s board pack in all forms, ms', rate: false, value: again.ms },
      aim: { says: `under ${AIM / 1000} s`, met: again.ms < AIM },
    },
  ]
}

async function pack(house: House, db: Opened['db']): Promise<number> {
  let bytes = 0
  for (const declared of DECLARED.filter(({ name }) => PACK.includes(name))) {
    const to = periodBefore({ every: 'month' }, londonDay(NOW))
    const asked = { to, knownAt: null, now: NOW, service: 'Bench', rows: true }
    const { report } = await readReport(house, db, declared, asked)
    const { report: open } = openTwin(report, [], SUMS)
    for (const twin of [report, open])
      for (const form of REPORT_FORMS)
        bytes += (await reportAs(form, twin, { words: 'Bench', seal: null })).bytes.length
  }
  return bytes
}
