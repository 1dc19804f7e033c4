import { fictionalService, SERVICE_NAME } from '../../demo/service'
import { layOutPersonas } from '../access'
import { addMonths, fromNumber, londonDay, toNumber } from '../calendar'
import { type Db, Refused } from '../database'
import { fileOf, runImport } from '../imports'
import type { House } from '../ledgers'
import type { Command } from './command'
import { publishDemoReport } from './demo-report'

/** Targets the fictional service set itself: a real one sets its own. */
const TARGETS = [
  { measure: 'M001', target: 90 },
  { measure: 'M002', target: 95 },
  { measure: 'M004', target: 90 },
  { measure: 'M005', target: 85 },
  { measure: 'M006', target: 90 },
  { measure: 'M007', target: 75 },
  { measure: 'M009', target: 80 },
]

export const demoCommand: Command = {
  says: 'lays out the fictional service in an empty database',
  usage: 'demo',
  values: [],
  flags: [],
  words: [0, 0],
  run: async (call) => {
    const opened = await call.open()
    try {
      if (!(await isEmpty(opened.db)))
        throw new Refused(
          'not-empty',
          'This service already holds records: the fictional one is laid out only in an empty database.',
        )
      await layOutDemo(call.house(), opened.db, call.now, call.say)
      return 0
    } finally {
      await opened.close()
    }
  },
}

/** Nothing has been recorded and nobody has an account. */
export async function isEmpty(db: Db): Promise<boolean> {
  const happening = await db.selectFrom('happening').select('id').limit(1).executeTakeFirst()
  const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return !happening && !account
}

/** Takes the fictional service on, ending yesterday, through the door a real service would use. */
export async function layOutDemo(house: House, db: Db, now: Date, say: (line: string) => void): Promise<void> {
  const lastDay = fromNumber(toNumber(londonDay(now)) - 1)
  say(`Laying out ${SERVICE_NAME}, a fictional service. This takes a moment.`)
  const { files, personas } = fictionalService({ lastDay })
  let tenths = 0
  const progress = ({ done, of }: { done: number; of: number }) => {
    if (Math.floor((done * 10) / of) === tenths) return
    tenths = Math.floor((done * 10) / of)
    say(`${done} of ${of} records`)
  }
  const { rejected } = await runImport(house, db, {
    files: Object.entries(files).map(([name, records]) => fileOf(name, records)),
    as: 'demo',
    who: 'the fictional service',
    takeOn: true,
    now,
    progress,
  })
  const [first] = rejected
  if (first) throw new Error(`The fictional service does not fit: ${first.file}, row ${first.row}: ${first.reason}`)
  await layOutPersonas(db, personas)
  const from = fromNumber(addMonths(toNumber(lastDay), -36))
  await db
    .insertInto('target')
    .values(
      TARGETS.map((each) => ({
        ...each,
        amber: each.target - 10,
        from_day: from,
        set_at: new Date(`${from}T09:00:00Z`),
        set_by: 'the fictional service',
      })),
    )
    .execute()
  const settings = { fictional: true, 'service name': SERVICE_NAME }
  for (const [name, value] of Object.entries(settings))
    await db
      .insertInto('setting')
      .values({ name, value: JSON.stringify(value) })
      .execute()
  await publishDemoReport(house, db, now, SERVICE_NAME)
}
