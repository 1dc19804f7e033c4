import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyAnswers, ownAnswers } from '../../../test/support/answers'
import { filledIn } from '../../../test/support/browser-form'
import { type RecordingApp, recordingApp } from '../../../test/support/recording-app'
import type { Visitor } from '../../../test/support/visitor'
import type { Kind } from '../../happenings'
import { serviceVocabulary } from '../index'
import { slugOf } from './wording'

const answers = await ownAnswers()

let trial: RecordingApp
let manager: Visitor
let another: Visitor
const refs = new Map<string, string>()
beforeAll(async () => {
  trial = await recordingApp()
  manager = await trial.as('registered manager')
  another = await trial.as('registered manager')
})
afterAll(() => trial.close())

test('answers are of kinds that there are', () => {
  expect([...answers.keys()].filter((name) => !serviceVocabulary.byName.has(name))).toEqual([])
})

// What ends something comes last, or there would soon be nobody left to record anything of.
const isEnding = ({ effects }: Kind): boolean => effects.some(({ does }) => does === 'ends')
const kinds = [...serviceVocabulary.kinds].sort((a, b) => Number(isEnding(a)) - Number(isEnding(b)))

/** What others may not both record is recorded by somebody else. */
const isForAnother = (kind: Kind): boolean => kind.after?.some(({ byAnother }) => byAnother) ?? false

describe.each(kinds.map((kind) => ({ name: kind.name, kind })))('$name', ({ name, kind }) => {
  const { query, typed } = answers.get(name) ?? {}
  const address = `/record/${slugOf(kind)}${query ? `?${query}` : ''}`

  test('is asked, recorded, shown, and can be corrected and withdrawn', async () => {
    const who = isForAnother(kind) ? another : manager
    const form = await who.get(address)
    expect([form.statusCode, form.body]).toEqual([200, expect.stringContaining('<h1>')])
    await learnRefs()
    const filled = anyAnswers(kind, form.body, (wanted) => refs.get(wanted.find((each) => refs.has(each)) ?? '') ?? '')
    const sent = await who.post(address, { ...filled, ...typed, ...token(form.body) })
    expect([sent.statusCode, sent.statusCode === 303 ? '' : faultsIn(sent.body)]).toEqual([303, ''])
    const id = Number(/^\/recorded\/(\d+)$/.exec(String(sent.headers.location))?.[1])
    const stored = await trial.opened.db
      .selectFrom('happening')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect([stored.kind, stored.recorded_by]).toEqual([name, `account ${who.accountId}`])
    for (const page of [
      `/recorded/${id}`,
      `/happenings/${id}`,
      `/happenings/${id}/correct`,
      `/happenings/${id}/withdraw`,
    ]) {
      const shown = await who.get(page)
      expect([page, shown.statusCode, (shown.body.match(/<h1/g) ?? []).length]).toEqual([page, 200, 1])
    }
  })
})

/** One ref of each kind of subject, for a question that offers nobody. */
async function learnRefs(): Promise<void> {
  const { rows } = await sql<{
    kind: string
    ref: string
  }>`select kind, min(ref) as ref from subject group by 1`.execute(trial.opened.db)
  for (const { kind, ref } of rows) refs.set(kind, ref)
}

function token(html: string): Record<string, string> {
  const { _csrf = '', token = '' } = filledIn(html)
  return { _csrf, token }
}

const faultsIn = (html: string): string =>
  /error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, ' ') ?? html.slice(0, 500)
