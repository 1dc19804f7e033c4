import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { ENDLESS, fromNumber, toNumber } from '../calendar'
import { Refused } from '../database'
import { answerOn, dayAfterLast, type Law, type Rule, timesInForce } from '../duties'
import { type DutyRow, toDuty } from '../duties/duties.store'
import { columnsOf, type Kind } from '../happenings'
import { houseNow, verify } from '../ledgers'
import { asReturned, figures, MEASURES, measureOf, SPLITS } from '../measures'
import { brokenSeals } from '../service/publishing/versions.store'
import { type Call, type Command, option, Usage } from './command'
import { asAtOf, dayOption } from './instants'
import { looking, withService } from './looking'

export const dutiesCommand: Command = {
  says: 'lists what is owed, and how it stands on a day',
  usage: 'duties --as-at D [--known-at T] [--rule ID] [--subject REF] [--json]',
  values: ['as-at', 'known-at', 'rule', 'subject'],
  flags: [],
  words: [0, 0],
  run: (call) =>
    withService(call, async (db) => {
      const asAt = asAtOf(call)
      const [rule, subject] = [option(call, 'rule'), option(call, 'subject')]
      const { law } = await houseNow(call.house(), db)
      if (rule && !law.rules.has(rule)) throw new Usage(`There is no rule ${rule}`)
      const rows = await looking(call, db, async (world) => {
        const found = await sql<DutyRow & { ref: string }>`
          select d.*, s.ref from duty d join subject s on s.id = d.subject_id where d.opened <= ${asAt}::date
            ${rule ? sql`and d.rule = ${rule}` : sql``} ${subject ? sql`and s.ref = ${subject}` : sql``}
          order by s.ref, d.rule, d.opened, d.met`.execute(world)
        return found.rows
      })
      const answers = rows.flatMap((row) =>
        answerOn(toDuty(row), toNumber(asAt), row.ref).map((answer) => ({ rule: row.rule, ...answer })),
      )
      call.answer(answers, () =>
        answers
          .map((each) => [each.subject, each.rule, each.opened, each.due ?? 'promptly', each.standing].join('\t'))
          .join('\n'),
      )
      return 0
    }),
}

export const measureCommand: Command = {
  says: 'answers measures: the number, what it is of, and why',
  usage: `measure ID... --as-at D [--from D --to D] [--known-at T] [--by ${SPLITS.join('|')}] [--rows] [--json]`,
  values: ['as-at', 'known-at', 'from', 'to', 'by'],
  flags: ['rows'],
  words: [1, 300],
  run: (call) =>
    withService(call, async (db) => {
      const measures = call.words.map((id) => measureOf(id) ?? unknownMeasure(id))
      const by = option(call, 'by')
      const split = SPLITS.find((each) => each === by)
      if (by && !split && by !== 'row') throw new Usage(`--by is “${by}”: write ${SPLITS.join(', ')}`)
      const [from, to] = [dayOption(call, 'from'), dayOption(call, 'to')]
      if ((from === undefined) !== (to === undefined)) throw new Usage('--from and --to go together')
      const period = from && to ? { from, to } : undefined
      const question = { asAt: asAtOf(call), period, by: split, rows: call.options.has('rows') }
      const answers = await looking(call, db, async (world, then) => {
        const asked = period ? measures : await asReturned(world, measures, question.asAt)
        return figures(world, then.law, asked, question)
      })
      call.answer(answers, () => answers.map((each) => `${each.id}\t${each.title}\t${each.shown}`).join('\n'))
      return 0
    }),
}

function unknownMeasure(id: string): never {
  throw new Usage(`There is no measure ${id}`)
}

export const measuresCommand: Command = {
  says: 'lists the measures',
  usage: 'measures [--json]',
  values: [],
  flags: [],
  words: [0, 0],
  run: async (call) => {
    call.answer(MEASURES, () => MEASURES.map((each) => `${each.id}\t${each.title}`).join('\n'))
    return 0
  },
}

export const rulesCommand: Command = {
  says: 'lists the rules',
  usage: 'rules [--json]',
  values: [],
  flags: [],
  words: [0, 0],
  run: async (call) => {
    const rules = [...(await lawOf(call)).rules.values()].map(ruleLine)
    call.answer(rules, () => rules.map((each) => `${each.id}\t${each.force}\t${each.title}`).join('\n'))
    return 0
  },
}

/** The law as the service follows it; as written where there is no service yet, or one that holds its database to itself. */
async function lawOf(call: Call): Promise<Law> {
  const { databaseUrl, folder } = call.config
  if (!databaseUrl && !existsSync(join(folder, 'pglite'))) return call.house().law
  try {
    return await withService(call, async (db) => (await houseNow(call.house(), db)).law)
  } catch (error) {
    if (databaseUrl || !(error instanceof Refused)) throw error
    call.say('The service is running: these are the rules as written, without what it has changed itself.')
    return call.house().law
  }
}

function ruleLine(rule: Rule) {
  const [first, last] = [timesInForce(rule)[0]?.from, dayAfterLast(rule) - 1]
  // Switched off from its first day on, a rule is in force on none.
  const from = first === undefined ? null : fromNumber(first)
  const inForce = { from, to: from === null || last >= ENDLESS ? null : fromNumber(last) }
  return {
    id: rule.id,
    title: rule.title,
    subject: rule.for,
    force: rule.force,
    form: rule.form,
    source: rule.versions.at(-1)?.source ?? '',
    inForce,
  }
}

export const describeCommand: Command = {
  says: 'describes the files: their columns and what each may hold',
  usage: 'describe [KIND] [--template] [--json]',
  values: [],
  flags: ['template'],
  words: [0, 1],
  run: async (call) => {
    const asked = call.words[0]
    const kinds = call.house().words.kinds.filter((kind) => !asked || kind.name === asked || kind.file === asked)
    if (kinds.length === 0) throw new Usage(`There is no kind ${asked}`)
    if (call.options.has('template'))
      call.answer(
        kinds.map((kind) => ({ file: `${kind.file}.csv`, header: header(kind) })),
        () => kinds.map((kind) => (asked ? header(kind) : `${kind.file}.csv: ${header(kind)}`)).join('\n'),
      )
    else
      call.answer(kinds.map(described), () =>
        kinds
          .map(
            (kind) =>
              `${kind.file}.csv: ${kind.means}\n${columnsOf(kind)
                .map(
                  (column) =>
                    `  ${column.name}: ${column.says}${column.values ? ` (${column.values.join(', ')})` : ''}`,
                )
                .join('\n')}`,
          )
          .join('\n'),
      )
    return 0
  },
}

const header = (kind: Kind): string =>
  columnsOf(kind)
    .map((column) => column.name)
    .join(',')
const described = (kind: Kind) => ({
  kind: kind.name,
  file: `${kind.file}.csv`,
  means: kind.means,
  columns: columnsOf(kind),
})

export const verifyCommand: Command = {
  says: 'derives both ledgers again in memory and compares; walks the journal’s chain; checks the seal of every report',
  usage: 'verify [--json]',
  values: [],
  flags: [],
  words: [0, 0],
  run: (call) =>
    withService(call, async (db) => {
      const differences = [...(await verify(call.house(), db)), ...(await brokenSeals(db))]
      call.answer({ sound: differences.length === 0, differences }, () =>
        differences.length === 0
          ? 'Sound: both ledgers follow from what happened, the journal is unbroken, and every report holds what was sealed.'
          : differences.map((each) => JSON.stringify(each)).join('\n'),
      )
      return differences.length === 0 ? 0 : 1
    }),
}
