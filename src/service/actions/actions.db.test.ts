import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

const NOW = new Date('2022-04-01T09:00:00Z')
const plan = { improvement_plan: 'IP-1' }
const files: Files = {
  workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
  services: [{ ref: 'SERVICE', name: 'Fostering', on: '2021-01-04' }],
  'improvement-plans': [
    { ref: 'IP-1', service: 'SERVICE', on: '2021-12-01', title: 'After the inspection', follows: 'inspection' },
    { ref: 'IP-2', service: 'SERVICE', on: '2021-12-01', title: 'Of our own', follows: 'service priorities' },
  ],
  households: ['H-1', 'H-2'].map((ref) => ({ ref, name: `Ashdown ${ref}`, cohort: 'mainstream' })),
  approvals: ['H-1', 'H-2'].map((household) => ({ household, on: '2020-06-01', places: '2' })),
  'supervising-visits': [{ household: 'H-1', worker: 'W-1', on: '2021-11-01', announced: 'no' }],
  'action-updates': ['IA-4', 'IA-5', 'IA-6'].map((ref) => ({
    action: ref,
    on: '2021-12-01',
    progress: 'done',
    evidence: 'Diary',
  })),
  workstreams: [
    { ref: 'WS-1', ...plan, on: '2021-12-01', name: 'Safer caring plans', lead: 'Team manager' },
    { ref: 'WS-2', ...plan, on: '2021-12-01', name: 'Notifiable events' },
  ],
  'inspection-requirements': [
    { ref: 'R-11', service: 'SERVICE', ...plan, on: '2021-11-10', weight: 'requirement', rests_on: 'Regulation 11' },
    { ref: 'R-27', service: 'SERVICE', ...plan, on: '2021-11-10', weight: 'requirement', rests_on: 'Regulation 27' },
  ],
  'requirements-taken-up': [
    { inspection_requirement: 'R-11', workstream: 'WS-1', on: '2021-12-01' },
    { inspection_requirement: 'R-11', workstream: 'WS-2', on: '2021-12-01' },
  ],
  'improvement-actions': [
    action('IA-1', 'WS-1', 'Audit every plan', '2022-01-31', {
      owner: 'Team managers',
      outcome: 'Every child has one',
    }),
    action('IA-2', 'WS-1', 'Commission training', '2022-03-31', { due_as_said: 'Feb/Mar 22' }),
    action('IA-3', 'IP-1', 'Write a newsletter', '', {}),
    action('IA-4', 'IP-2', 'Visit everybody unannounced', '2022-06-30', { figure: 'M002', figure_target: '50' }),
    action('IA-5', 'IP-2', 'Visit every week', '2022-06-30', { figure: 'M002', figure_target: '51' }),
    action('IA-6', 'IP-2', 'Visit the moon', '2022-06-30', { figure: 'M999', figure_target: '51', rating: 'green' }),
  ],
}
function action(ref: string, source: string, what: string, due_by: string, rest: Record<string, string>) {
  return { ref, source, on: '2021-12-01', action: what, due_by, ...rest }
}

let opened: Opened
let app: FastifyInstance
let manager: Visitor
let lead: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: new Date('2021-12-02T09:00:00Z') })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: plainDate('2022-04-01') })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: opened.embedded, clock })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
  lead = await visitor(app, opened.db, { role: 'business support' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const read = async (address: string, who = manager) => readable((await who.get(address)).body)
async function record(who: Visitor, address: string, typed: Record<string, string>): Promise<string> {
  const form = await who.get(address)
  const sent = await who.post(address, { ...filledIn(form.body), on: '2022-04-01', ...typed })
  return sent.statusCode === 303 ? 'recorded' : readable(sent.body)
}
const update = (who: Visitor, typed: Record<string, string>) => record(who, '/record/action-update?action=IA-1', typed)

describe('a plan on a page', () => {
  test('S138: what was required and is in no workstream is said', async () => {
    const said = await read('/quality/plans/IP-1')
    expect(said).toContain('One is in no workstream, and no action answers it.')
    expect(said).toMatch(/Regulation 11 .*Safer caring plans; Notifiable events/)
    expect(said).toMatch(/Regulation 27 requirement Nothing yet/)
    expect(said).toContain('Notifiable events It has no lead. No actions.')
  })

  test('S139: Feb/Mar 22 is kept as it was said: its last day holds, and it is late the day after', async () => {
    const row = 'Commission training Nobody’s 31 Mar 2022 (“Feb/Mar 22”)'
    expect(await read('/quality/plans/IP-1')).toContain(`${row} Red 1 day past its day, and not done`)
    expect(await read('/quality/plans/IP-1?at=2022-03-31')).toContain(`${row} Amber Due today, and not done`)
  })

  test('S140: past its day with nothing said is to explain; S148: what has no day or owner is said', async () => {
    const said = await read('/quality/plans/IP-1')
    expect(said).toContain(
      '3 actions: 2 red, 1 amber. 2 to explain. 2 have no owner, 1 has no day, 2 do not say what they are to change.',
    )
    expect(said).toMatch(/Audit every plan .*60 days past its day, and not done\. Nothing said yet/)
  })
})

describe('what is said of an action', () => {
  test('S144: a rating is a word with who gave it and why; without, it is not taken', async () => {
    expect(await update(lead, { progress: 'under way', rating: 'green' })).toContain('Say why it is rated so')
    expect(
      await update(lead, { progress: 'under way', rating: 'green', rated_by: 'Sponsor', why: 'Half are audited' }),
    ).toBe('recorded')
    const said = await read('/quality/plans/IP-1')
    expect(said).toContain(
      'Red 60 days past its day, and not done. Rated green by Sponsor on 1 Apr 2022: Half are audited.',
    )
  })

  test('S142: done stays open until something shows it, and whoever did it cannot be the one who checks', async () => {
    expect(await update(lead, { progress: 'done' })).toBe('recorded')
    expect(await read('/quality/actions')).toContain('Said to be done, with nothing that shows it')
    expect(await update(lead, { progress: 'done', evidence: 'Report of 28 March' })).toBe('recorded')
    expect(await read('/quality/actions')).not.toContain('Audit every plan')
    expect(await read('/quality/actions?show=to-check')).toContain('Done; nobody else has looked yet')
    const check = { shown: 'yes', changed: 'yes' }
    expect(await record(lead, '/record/action-check?action=IA-1', check)).toBe('recorded')
    expect(await read('/quality/actions?show=done')).toContain('Done; nobody else has looked yet')
    expect(await record(manager, '/record/action-check?action=IA-1', check)).toBe('recorded')
    expect(await read('/quality/actions?show=done')).toContain('Blue Done, shown and checked')
  })

  test('nothing said is lost, and the day before it stands as it stood', async () => {
    expect(await read('/quality/plans/IP-1?at=2022-03-31')).toContain('3 actions: 1 red, 2 amber.')
    const said = await read('/records/improvement-action/IA-1')
    expect(said.match(/Half are audited|Report of 28 March/g)?.length).toBeGreaterThanOrEqual(2)
  })
})

test('a rating printed with the action itself stands beside what follows', async () => {
  expect(await read('/quality/plans/IP-2')).toContain(
    'Amber Done; its figure is not known, and is to reach 51%. Rated green by nobody named on 1 Dec 2021: no reason was given.',
  )
})

test('an action done is held to the figure it is to move, and unknown is no number', async () => {
  const said = await read('/quality/plans/IP-2')
  expect(said).toMatch(/Visit everybody unannounced .*?Amber Done; nobody else has looked yet/)
  expect(said).toMatch(/Visit every week .*?Done; its figure is 1 of 2, and is to reach 51%/)
  expect(said).toMatch(/Visit the moon .*?Done; its figure is not known, and is to reach 51%/)
})

test('a plan is the whole service’s: whoever sees a caseload finds none', async () => {
  const worker = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-1' }, NOW)
  expect(await read('/quality', worker)).toContain('No plan is on record')
  expect((await worker.get('/quality/plans/IP-1')).statusCode).toBe(404)
})
