import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { rowsIn } from '../support/register-rows'

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2024-03-20', {
    services: [{ ref: 'S-1', name: 'Ashwell', provider: 'local authority', on: '2017-01-10' }],
    boards: [{ ref: 'B-1', name: 'Company board', body: 'company board', on: '2022-01-10' }],
    'reporting-rhythms': [
      { ref: 'RR-1', board: 'B-1', title: 'Performance', every: 'month', first_due: '2024-01-15', on: '2024-01-08' },
      { ref: 'RR-2', board: 'B-1', title: 'Performance', every: 'quarter', first_due: '2024-06-15', on: '2024-03-01' },
    ],
    'reporting-rhythm-endings': [{ reporting_rhythm: 'RR-1', on: '2024-03-01' }],
    'body-reports': [{ reporting_rhythm: 'RR-1', on: '2024-01-15' }],
  })
})
afterAll(() => service.close())

const calendar = async () =>
  rowsIn((await (await service.as('councillor')).get('/board/calendar?from=2024-01-01')).body)
    .filter(([, body]) => body === 'Company board')
    .map(([on, , , every, , stands]) => [on, every, stands])
const owed = (ref: string) => service.owed(`/records/reporting-rhythm/${ref}`, 'Report to a body')

test('S259 what was missed in a rhythm that has ended is given later, and is no day of the one that came after it', async () => {
  const [first, missed, stopped] = [
    '8 Jan 2024, due 15 Jan 2024, met 15 Jan 2024: met in time',
    '15 Jan 2024, due 15 Feb 2024',
    '15 Feb 2024, due 15 Mar 2024, closed 1 Mar 2024: stopped',
  ]
  expect(await owed('RR-1')).toEqual([first, `${missed}, closed 1 Mar 2024: overdue`, stopped])
  // Said of the new rhythm by mistake, it answers no day of it.
  await service.record('body report', { reporting_rhythm: 'RR-2', on: '2024-03-18', for_day: '2024-02-15' })
  expect(await owed('RR-2')).toEqual(['1 Mar 2024, due 15 Jun 2024: due'])
  expect((await calendar())[0]).toEqual(['Saturday 15 June 2024', 'Quarter', 'To come'])
  await service.record('body report', { reporting_rhythm: 'RR-1', on: '2024-03-19', for_day: '2024-02-15' })
  expect(await owed('RR-1')).toEqual([first, `${missed}, met 19 Mar 2024, closed 1 Mar 2024: met late`, stopped])
  // As at a day between the two it stands as it stood.
  expect(await service.owed('/records/reporting-rhythm/RR-1?at=2024-03-18', 'Report to a body')).toEqual([
    ...[first, `${missed}, closed 1 Mar 2024: overdue`, stopped],
  ])
})
