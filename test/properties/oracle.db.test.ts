import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPlainDate, plainDate, readInstant, toNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { answerOn } from '../../src/duties'
import { type DutyRow, toDuty } from '../../src/duties/duties.store'
import { asKnownAt, drifts } from '../../src/ledgers'
import { figures, MEASURES } from '../../src/measures'
import { oracleDuties } from '../oracle/duties'
import { KNOWN_MEASURES, KNOWN_RULES } from '../oracle/known'
import { oracleMeasure } from '../oracle/measures'
import { questionsOf } from '../oracle/random-questions'
import { randomService } from '../oracle/random-service'
import { emptied, emptyDatabase } from '../support/database'
import { land } from '../support/files'
import { house } from '../support/house'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const asked = MEASURES.filter(({ id }) => KNOWN_MEASURES.has(id))

const RUNS = Number(process.env.LOS_PROPERTY_RUNS ?? 25)
const FIRST = Number(process.env.LOS_PROPERTY_FIRST ?? 1)

type Question = { asAt: string; knownAt?: string }

async function inWorld<T>(question: Question, work: (db: Opened['db']) => Promise<T>): Promise<T> {
  const known = question.knownAt ? readInstant(question.knownAt) : null
  return known ? asKnownAt(house, opened.db, known, toNumber(plainDate(question.asAt)), work) : work(opened.db)
}

async function ourDuties(question: Question) {
  const { rows } = await inWorld(question, (db) =>
    sql<DutyRow & { ref: string }>`select d.*, s.ref from duty d join subject s on s.id = d.subject_id`.execute(db),
  )
  return rows.flatMap((row) =>
    answerOn(toDuty(row), toNumber(plainDate(question.asAt)), row.ref).map((answer) => ({ rule: row.rule, ...answer })),
  )
}

const line = (each: {
  rule: string
  subject: string
  opened: string
  due: string | null
  met: string | null
  closed: string | null
  standing: string
}) => [each.subject, each.rule, each.opened, each.due, each.met, each.closed, each.standing].join(' | ')

test.each(Array.from({ length: RUNS }, (_, index) => FIRST + index))(
  'service %i answers as an independent calculation does',
  async (seed) => {
    await emptied(opened)
    const files = randomService(seed, 4)
    const outcome = await land(opened.db, files)
    expect(outcome.rejected).toEqual([])
    const drift = []
    for await (const each of drifts(house, opened.db)) drift.push(each)
    expect(drift).toEqual([])
    for (const question of questionsOf(files, seed, 4)) {
      expect(isPlainDate(question.asAt)).toBe(true)
      const ours = (await ourDuties(question))
        .filter(({ rule }) => KNOWN_RULES.has(rule))
        .map(line)
        .sort()
      const theirs = oracleDuties(files, question.asAt, question.knownAt).map(line).sort()
      expect({
        question,
        only: ours.filter((each) => !theirs.includes(each)).map((each) => `OURS ${each}`),
        missing: theirs.filter((each) => !ours.includes(each)).map((each) => `THEIRS ${each}`),
      }).toEqual({ question, only: [], missing: [] })
      expect(ours).toEqual(theirs)
      const figured = await inWorld(question, (db) =>
        figures(db, house.law, asked, { asAt: plainDate(question.asAt), rows: true, by: 'team' }),
      )
      for (const figure of figured) {
        const theirs = oracleMeasure(figure.id, files, { ...question, by: 'team' })
        const bare = ({ id, of, counts, why, value }: typeof theirs | typeof figure) => ({ id, of, counts, why, value })
        expect({
          question,
          ...bare(figure),
          rows: figure.rows?.map((row) => `${row.subject} ${row.why} ${row.counted}`).sort(),
        }).toEqual({
          question,
          ...bare(theirs),
          rows: theirs.rows.map((row) => `${row.subject} ${row.why} ${row.counted}`).sort(),
        })
        if (figure.groups)
          expect({
            question,
            id: figure.id,
            groups: figure.groups.map(({ name, of, counts }) => ({ name, of, counts })),
          }).toEqual({
            question,
            id: figure.id,
            groups: [...(theirs.groups ?? [])]
              .map(({ name, of, counts }) => ({ name, of, counts }))
              .sort((a, b) => Number(a.name === 'unset') - Number(b.name === 'unset') || (a.name < b.name ? -1 : 1)),
          })
      }
    }
  },
)
