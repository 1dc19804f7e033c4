import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { filledIn } from '../support/browser-form'
import { readable } from '../support/readable'
import type { Visitor } from '../support/visitor'

let service: LivedIn
let worker: Visitor
let elsewhere: Visitor
beforeAll(async () => {
  service = await livedIn('2026-07-06', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2026-04-01' }],
    workers: [
      { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
      { ref: 'W-2', name: 'Tom Salter', team: 'South' },
    ],
    households: [
      { ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' },
      { ref: 'H-2', name: 'Birch', cohort: 'mainstream' },
    ],
    approvals: ['H-1', 'H-2'].map((household) => ({ household, on: '2024-04-04', places: '2' })),
    allocations: [
      { household: 'H-1', worker: 'W-1', team: 'North', on: '2024-04-04' },
      { household: 'H-2', worker: 'W-2', team: 'South', on: '2024-04-04' },
    ],
    children: [{ ref: 'C-1', name: 'Kit', born: '2014-04-01', sex: 'male' }],
    'care-starts': [{ child: 'C-1', on: '2026-04-13' }],
    placements: [{ ref: 'P-1', child: 'C-1', household: 'H-2', on: '2026-04-13', type: 'U6' }],
  })
  worker = await service.as('supervising social worker', { worker: 'W-1' })
  elsewhere = await service.as('supervising social worker', { worker: 'W-2' })
})
afterAll(() => service.close())

const TRACKER = '/quality/complaints'
const page = async (who: Visitor, path: string) => readable((await who.get(path)).body)
async function send(who: Visitor, address: string, typed: Record<string, string>): Promise<string> {
  const form = await who.get(address)
  expect([address, form.statusCode]).toEqual([address, 200])
  const sent = await who.post(address, { ...filledIn(form.body), ...typed })
  return sent.statusCode === 303 ? 'recorded' : readable(sent.body)
}
const day = (on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { on: 'other', 'on-day': date, 'on-month': month, 'on-year': year }
}

describe('complaints', () => {
  test('S092 a carer’s email complaint logged by a worker shows on the tracker', async () => {
    const typed = { procedure: 'fostering agency', source: 'carer', complaint: 'late allowance', ref: 'CO-1' }
    expect(await send(worker, '/record/complaint?household=H-1', { ...day('2026-07-01'), ...typed })).toBe('recorded')
    expect(await service.read(TRACKER)).toMatch(/Late allowance CO-1 Ashdown household 1 Jul 2026 Carer In one stage/)
    expect(await service.read(`${TRACKER}?procedure=children+act`)).not.toContain('Late allowance')
  })

  test('S093 what one records the other reads on the same list with who wrote it, and whoever has no part in the home reads neither', async () => {
    await service.record('complaint step', { complaint: 'CO-1', step: 'acknowledged', on: '2026-07-02' })
    expect(await page(worker, TRACKER)).toMatch(/Last written .*Visitor \d+, 6 Jul 2026/)
    expect(await page(worker, `${TRACKER}/CO-1`)).toMatch(/Acknowledged 2 July 2026 Visitor \d+, 6 Jul 2026/)
    expect(await page(elsewhere, TRACKER)).not.toContain('CO-1')
    expect((await elsewhere.get(`${TRACKER}/CO-1`)).statusCode).toBe(404)
  })

  test('S092 what is owed next is one press away, filled in as far as the law says', async () => {
    const { body } = await worker.get(`${TRACKER}/CO-1`)
    const [href] = /\/record\/complaint-outcome\?[^"]*/.exec(body) ?? []
    expect(href).toBe('/record/complaint-outcome?complaint=CO-1')
    const step = await worker.get('/record/complaint-step?complaint=CO-1&step=stage+1+answered')
    expect(filledIn(step.body).step).toBe('stage 1 answered')
    // What is no answer of the list is not put there.
    const wrong = await worker.get('/record/complaint-step?complaint=CO-1&step=paid&reason=Kit+said+so')
    expect([filledIn(wrong.body).step, filledIn(wrong.body).reason]).toEqual(['', ''])
  })

  test('S094 praise from inside is refused with the reason, and counted nowhere', async () => {
    const inside = { household: 'H-1', source: 'somebody who works here', on: '2026-07-02' }
    expect(await service.refused('compliment', inside)).toContain('Praise from inside the service is no compliment')
    await service.record('compliment', { ...inside, source: 'parent' })
    expect(await service.read(`${TRACKER}/report`)).toMatch(/Compliments from outside 0 1 0 0 1/)
  })

  test('S096 a child’s complaint without the offer of an advocate is listed, until it is offered', async () => {
    await service.record('complaint', {
      ...{ ref: 'CO-2', child: 'C-1', procedure: 'children act', source: 'child' },
      ...{ complaint: 'a move at short notice', on: '2026-07-03' },
    })
    const listed = /Children who complained and were not offered an advocate CO-2/
    expect(await service.read(TRACKER)).toMatch(listed)
    await service.record('complaint step', { complaint: 'CO-2', step: 'advocate offered', on: '2026-07-06' })
    expect(await service.read(TRACKER)).not.toMatch(/were not offered an advocate/)
  })

  test('S097 learning that names somebody who works here is refused, and never stands in the report', async () => {
    const outcome = { complaint: 'CO-1', outcome: 'upheld', action: 'Paid', on: '2026-07-06' }
    const naming = { ...outcome, learning: 'Brereton must check the day of payment' }
    expect(await service.refused('complaint outcome', naming)).toContain('leave the name out')
    await service.record('complaint outcome', { ...outcome, learning: 'The day of payment is checked by two' })
    // A file brings what was written elsewhere, as it was.
    await service.bring({
      'complaint-outcomes': [
        {
          complaint: 'CO-2',
          on: '2026-07-06',
          outcome: 'upheld',
          action: 'Told',
          learning: 'Tom Salter must ask first',
        },
      ],
    })
    const report = await service.read(`${TRACKER}/report`)
    expect(report).toMatch(/The day of payment is checked by two .*One more names somebody who works here/)
    expect(report).not.toMatch(/Salter|Brereton/)
  })

  test('S095 four quarters add to the year, with the registered manager’s overview', async () => {
    expect(await service.read(`${TRACKER}/report`)).toMatch(
      /add up to the year in every line: 0 \+ 2 \+ 0 \+ 0 complaints are 2/,
    )
    const report = { service: 'S-1', period: 'quarter', until: '2026-06-30', on: '2026-07-06' }
    await service.record('complaints report', { ...report, said: 'A quiet quarter' })
    expect(await service.read(`${TRACKER}/report`)).toMatch(/1 April to 30 June 2026: A quiet quarter/)
  })

  test('S098 advice and training by the officer is a log by team', async () => {
    const session = { service: 'S-1', form: 'advice on complaints', group: 'social workers' }
    await service.record('engagement', {
      ...session,
      team: 'South',
      name: 'How to answer',
      took_part: '7',
      on: '2026-07-03',
    })
    await service.record('engagement', { ...session, team: 'North', name: 'Who may complain', on: '2026-07-02' })
    expect(await service.read(`${TRACKER}/report`)).toMatch(
      /North 2 July 2026 Who may complain not known South 3 July 2026 How to answer 7/,
    )
  })

  test('S092 the list is taken away with what regulation 18 asks for, by those who may take data away', async () => {
    const manager = await service.as('team manager', { team: 'North' })
    const taken = await manager.get(`${TRACKER}.csv?source=carer`)
    expect(taken.body.split(/\r?\n/).slice(1).filter(Boolean)).toEqual([
      expect.stringMatching(/^CO-1,2026-07-01,carer,late allowance,"Agency, regulation 18",In one stage,/),
    ])
    expect((await worker.get(`${TRACKER}.csv`)).statusCode).toBe(403)
  })
})
