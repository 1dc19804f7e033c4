import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { NOW, type RecordingApp, recordingApp } from '../../../test/support/recording-app'
import type { Visitor } from '../../../test/support/visitor'
import { reconcilingRoutes } from './printed.routes'

let trial: RecordingApp
let analyst: Visitor
beforeAll(async () => {
  trial = await recordingApp(reconcilingRoutes(house))
  await land(
    trial.opened.db,
    { services: [{ ref: 'S-1', name: 'Our fostering service', on: '2020-01-06' }] },
    { now: NOW },
  )
  analyst = await trial.as('analyst')
})
afterAll(() => trial.close())

const pasted = {
  title: 'Placements',
  publication: 'Corporate Parenting Board pack',
  date: '2026-03',
  table: 'Placement\tMar 2026\nFoster care\t430\nOther, and not known\t20\nTotal\t455',
  sentences: '',
}

describe('a pasted table', () => {
  test('is read, and what it contradicts is said', async () => {
    const { statusCode, body } = await analyst.post('/figures/printed', pasted)
    expect(statusCode).toBe(200)
    expect(body).toContain('1 table, 3 rows read.')
    expect(body).toContain('add up to 450, and the total printed is 455')
  })

  test('that ties is left alone', async () => {
    const { body } = await analyst.post('/figures/printed', { ...pasted, table: pasted.table.replace('455', '450') })
    expect(body).toContain('Nothing in it contradicts itself.')
  })

  test.each([
    { case: 'nothing was sent', given: { table: '' }, says: 'Paste a table, or choose a file' },
    { case: 'it has no title', given: { title: '' }, says: 'Enter what the table is called' },
    { case: 'its month is in words', given: { date: 'March' }, says: 'like 2026-03 or 2026-03-31' },
    { case: 'it has no rows', given: { table: 'Placement,Children' }, says: 'a row under them' },
  ])('is asked for again when $case, with what was typed', async ({ given, says }) => {
    const { statusCode, body } = await analyst.post('/figures/printed', { ...pasted, ...given })
    expect(statusCode).toBe(422)
    expect(body).toContain(says)
    expect(body).toContain('Corporate Parenting Board pack')
  })

  test('of other people’s names is kept nowhere', async () => {
    const before = await trial.opened.db.selectFrom('happening').select('id').execute()
    await analyst.post('/figures/printed', pasted)
    expect(await trial.opened.db.selectFrom('happening').select('id').execute()).toHaveLength(before.length)
  })
})

describe('files', () => {
  const json = (part: object) =>
    JSON.stringify({
      id: 'visits',
      title: 'Visits',
      source: { publication: 'A pack', date: '2026-03' },
      columns: [
        { key: 'band', label: 'Band', type: 'text' },
        { key: 'n', label: 'Visits', type: 'count' },
      ],
      rows: ['0 to 10 days', '12 to 20 days', 'more than 20 days'].map((band, at) => ({ band, n: 20 + at })),
      ...part,
    })

  test('in JSON tell their own title and paper', async () => {
    const { body } = await analyst.upload('/figures/printed', await formOf({ 'visits.json': json({}) }))
    expect(body).toContain('No band holds 11')
  })

  test.each([
    { case: 'no JSON', text: '{', says: 'visits.json: This is not JSON that can be read' },
    { case: 'another shape', text: json({ rows: 3 }), says: 'visits.json: rows must be a list' },
  ])('of $case are refused in words', async ({ text, says }) => {
    const { statusCode, body } = await analyst.upload('/figures/printed', await formOf({ 'visits.json': text }))
    expect([statusCode, body]).toEqual([422, expect.stringContaining(says)])
  })
})

describe('an explanation', () => {
  const keeping = async () => {
    const { body } = await analyst.post('/figures/printed', pasted)
    const hidden = [...body.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ])
    return {
      ...Object.fromEntries(hidden),
      why: 'another population',
      notes: 'Five children have no placement on record.',
    }
  }

  test('is kept once, as a record of the service that can be read', async () => {
    const form = await keeping()
    const [kept, again] = [
      await analyst.post('/figures/printed/explained', form),
      await analyst.post('/figures/printed/explained', form),
    ]
    expect(kept.statusCode).toBe(303)
    expect(again.headers.location).toBe(kept.headers.location)
    const { body } = await analyst.get(String(kept.headers.location))
    for (const words of [
      'Corporate Parenting Board pack',
      'Placements',
      'another population',
      'Five children have no placement',
    ])
      expect(body.toLowerCase()).toContain(words.toLowerCase())
    const page = await analyst.get('/figures/printed')
    expect(page.body).toContain(`href="${kept.headers.location}"`)
  })

  test('that cannot be kept is refused in words', async () => {
    const { statusCode, body } = await analyst.post('/figures/printed/explained', {
      ...(await keeping()),
      why: 'magic',
    })
    expect(statusCode).toBe(422)
    expect(body).toMatch(/The explanation was not kept: why .*magic/)
  })

  test('is not a social worker’s to keep', async () => {
    const worker = await trial.as('supervising social worker')
    expect((await worker.post('/figures/printed/explained', await keeping())).statusCode).toBe(403)
  })
})

async function formOf(files: Record<string, string>): Promise<FormData> {
  const form = new FormData()
  const { body } = await analyst.get('/figures/printed')
  form.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '')
  for (const [name, text] of Object.entries(files)) form.append('files', new Blob([text]), name)
  return form
}

describe('a printed figure beside ours', () => {
  const asked = { figure: 'M010', printed: '2', at: '2026-10-31', publication: 'A pack', published: '2026-11-10' }
  const ask = (given: object) => analyst.get(`/figures/printed/ours?${new URLSearchParams({ ...asked, ...given })}`)

  test('that agrees', async () => {
    const { statusCode, body } = await ask({})
    expect(statusCode).toBe(200)
    expect(body).toContain('The figures agree.')
    expect(body).not.toContain('Keep the explanation')
  })

  test('that differs is explained by what was recorded since it was printed', async () => {
    // Everything in this service was written down on 22 November: on the 10th it knew of no home.
    const { body } = await ask({ printed: '0' })
    expect(body).toContain(
      'The printed figure is 2 less than ours. It would agree if something was recorded or corrected after 10 November 2026.',
    )
    expect(body).toContain('Keep the explanation')
    expect(body).toMatch(/<option value="recorded late" selected/)
  })

  test('that nothing explains is said to be so', async () => {
    expect((await ask({ printed: '7' })).body).toContain('Nothing we hold explains it.')
  })

  test('that we have no figure for is held against nothing, and says why', async () => {
    const { body } = await ask({ figure: 'M001', printed: '0%' })
    expect(body).toContain('we have no figure to hold the printed one against')
    expect(body).toContain('Not available. No support visit had been recorded by 31 October 2026')
    expect(body).not.toMatch(/The figures agree|than ours|Keep the explanation/)
  })

  test.each([
    { case: 'no such figure', given: { figure: 'M999' }, says: 'Choose a figure' },
    { case: 'words for a number', given: { printed: 'few' }, says: 'like 86% or 245' },
    { case: 'a day to come', given: { at: '2027-01-01' }, says: 'Enter a day up to today' },
    { case: 'a share of a count', given: { printed: '2%' }, says: 'This figure is a count: enter it without %' },
    { case: 'what is no count and no share', given: { figure: 'M193' }, says: 'Choose a figure' },
    { case: 'no paper', given: { publication: '' }, says: 'Enter the paper it was printed in' },
  ])('is asked for again: $case', async ({ given, says }) => {
    const { statusCode, body } = await ask(given)
    expect([statusCode, body]).toEqual([422, expect.stringContaining(says)])
  })
})
