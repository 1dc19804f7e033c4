import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { filledIn } from '../support/browser-form'
import { readable } from '../support/readable'
import type { Visitor } from '../support/visitor'

const AUDITS = '/quality/audits'
const TOOLS = `${AUDITS}/tools`

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2026-05-04', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2026-04-01' }],
    workers: [
      { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
      { ref: 'W-2', name: 'Tom Salter', team: 'South' },
      { ref: 'M-1', name: 'Gwen Harle', team: 'North' },
      { ref: 'RO-1', name: 'Ines Okafor', team: 'Reviewing' },
      { ref: 'RO-2', name: 'Piotr Lind', team: 'Reviewing' },
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
    children: ['C-1', 'C-2'].map((ref) => ({ ref, name: ref === 'C-1' ? 'Kit' : 'Robin', born: '2014-04-01' })),
    'care-starts': [
      { child: 'C-1', on: '2025-11-03' },
      { child: 'C-2', on: '2026-03-02' },
    ],
  })
})
afterAll(() => service.close())

const page = async (who: Visitor, path: string) => readable((await who.get(path)).body)
const lead = () => service.as('team manager', { worker: 'M-1', team: 'North' })
/** Answers all questions of an audit alike, and sends them. */
async function answer(who: Visitor, audit: string, found: string, grade: string): Promise<number> {
  const address = `${AUDITS}/${audit}/answer`
  const { body } = await who.get(address)
  const names = new Set([...body.matchAll(/name="(found-\d+)"/g)].map(([, name]) => name ?? ''))
  const answers = Object.fromEntries([...names].map((name) => [name, found]))
  return (await who.post(address, { ...filledIn(body), ...answers, grade })).statusCode
}
async function settle(who: Visitor, audit: string, grade: string): Promise<number> {
  const { body } = await who.get(`${AUDITS}/${audit}`)
  return (await who.post(`${AUDITS}/${audit}/moderate`, { ...filledIn(body), grade })).statusCode
}

describe('tools', () => {
  test('a service that has just begun takes up the shipped tool of six domains, once, and audits with it', async () => {
    const qa = await service.as('QA lead')
    const form = filledIn((await qa.get(TOOLS)).body)
    const other = await service.as('team manager', { worker: 'M-1', team: 'North' })
    expect((await other.post(TOOLS, { ...form, tool: 'case-file' })).statusCode).toBe(403)
    for (const _ of ['sent', 'sent again'])
      expect((await qa.post(TOOLS, { ...form, tool: 'case-file' })).statusCode).toBe(303)
    const said = await page(qa, TOOLS)
    for (const domain of ['Voice of the child', 'Quality of matching', 'Management oversight'])
      expect(said).toContain(domain)
    expect(said.match(/Case file audit For case file audits/g)).toHaveLength(1)
    expect(said).not.toContain('Case file audit: shipped, and not in use')
  })

  test('S126 a question links to the standard it looks at, where it is read and where it is answered', async () => {
    const { body } = await (await service.as('registered manager')).get(TOOLS)
    expect(body).toContain('Standard 21: <a href="/law/fc-unannounced-12m">')
    await service.record('audit', {
      ...{ ref: 'AU-1', service: 'S-1', lead: 'M-1', household: 'H-1', audit_tool: 'AT-case-file' },
      ...{ programme: 'case record', on: '2026-05-04' },
    })
    expect((await (await lead()).get(`${AUDITS}/AU-1/answer`)).body).toContain('href="/law/fc-unannounced-12m"')
    expect((await (await lead()).get('/law/fc-unannounced-12m')).statusCode).toBe(200)
  })

  test('S135 the tool asks what changed for the child, and a tool that does not says so', async () => {
    expect(await service.read(TOOLS)).toMatch(/What has changed for the child because of what the service did\?.*Asked/)
    expect(await service.read(TOOLS)).not.toContain('No question of it asks what changed')
    await service.record('audit tool', {
      ref: 'AT-2',
      service: 'S-1',
      title: 'Health at a distance',
      sort: 'thematic',
      on: '2026-05-04',
    })
    await service.record('audit question', {
      ...{ ref: 'AQ-9', audit_tool: 'AT-2', domain: 'Health', asks: 'Was the assessment in time?', on: '2026-05-04' },
    })
    expect(await service.read(TOOLS)).toContain('No question of it asks what changed for the child')
  })
})

describe('audits of other tools, in the same mechanism', () => {
  test('S129 what is found in minutes is tagged child-centred, analysis or length, and one auditor is enough', async () => {
    const qa = await service.as('QA lead')
    const form = filledIn((await qa.get(TOOLS)).body)
    expect((await qa.post(TOOLS, { ...form, tool: 'minutes' })).statusCode).toBe(303)
    await service.record('audit', {
      ...{ ref: 'AU-2', service: 'S-1', lead: 'M-1', child: 'C-2', audit_tool: 'AT-minutes' },
      ...{ programme: 'minutes', on: '2026-05-04' },
    })
    const manager = await lead()
    expect(await answer(manager, 'AU-2', 'partly met', 'requires improvement')).toBe(303)
    const settled = await service.as('registered manager')
    const said = await page(settled, `${AUDITS}/AU-2`)
    for (const tag of ['Child-centred', 'Analysis', 'Length']) expect(said).toMatch(new RegExp(`\\? partly met ${tag}`))
    expect(said).toContain('Gwen Harle audits it alone. The answers are in')
    expect(await settle(settled, 'AU-2', 'requires improvement')).toBe(303)
  })

  test('whose file is not of their homes reads it while it is theirs to audit, and not before or after', async () => {
    const manager = await lead()
    expect((await manager.get('/children/C-1')).statusCode).toBe(404)
    await service.record('audit', {
      ...{ ref: 'AU-3', service: 'S-1', lead: 'M-1', child: 'C-1', audit_tool: 'AT-minutes' },
      ...{ programme: 'minutes', on: '2026-05-04' },
    })
    expect((await manager.get('/children/C-1')).statusCode).toBe(200)
    expect((await manager.get('/record/case-note?child=C-1')).statusCode).toBe(404)
    expect((await manager.get('/children/C-2')).statusCode).toBe(404)
    expect(await answer(manager, 'AU-3', 'met', 'good')).toBe(303)
    expect(await settle(await service.as('registered manager'), 'AU-3', 'good')).toBe(303)
    expect((await manager.get('/children/C-1')).statusCode).toBe(404)
  })

  test('S127 a child in a six-monthly cycle is offered for a mid-point audit, one outside it is not', async () => {
    const MID_POINT = `${AUDITS}/mid-point`
    await service.record('looked after review', { ref: 'R-1', child: 'C-1', on: '2025-12-01', participation: 'PN1' })
    expect(await service.read(MID_POINT)).not.toContain('Kit')
    await service.record('looked after review', { ref: 'R-2', child: 'C-1', on: '2026-02-23', participation: 'PN1' })
    await service.record('looked after review', { ref: 'R-3', child: 'C-2', on: '2026-03-27', participation: 'PN1' })
    const said = await service.read(MID_POINT)
    expect(said).toMatch(/Kit Nobody 23 Feb 2026 23 May 2026 23 Aug 2026/)
    expect(said).not.toContain('Robin')
    await service.record('midpoint audit', { child: 'C-1', on_track: 'yes', on: '2026-05-04' })
    expect(await service.read(MID_POINT)).not.toContain('Kit')
  })

  test('S128 an observation of practice is in a folder that the officer and their manager read, and no colleague', async () => {
    await service.record('iro observation', {
      ...{ worker: 'RO-1', by: 'Practice manager', notes: 'Let the child speak first', on: '2026-05-04' },
    })
    const officer = await service.as('supervising social worker', { worker: 'RO-1' })
    const manager = await service.as('team manager', { worker: 'RO-2', team: 'Reviewing' })
    const colleague = await service.as('supervising social worker', { worker: 'RO-2' })
    const [analyst, elsewhere] = [await service.as('analyst'), await lead()]
    const folder = '/quality/audits/observations/RO-1'
    const { body } = await officer.get(folder)
    const href = /href="(\/happenings\/\d+)"/.exec(body)?.[1] ?? ''
    const reading = async (who: Visitor) => [
      (await who.get(href)).statusCode,
      (await page(who, folder)).includes('Let the child speak first'),
    ]
    for (const who of [officer, manager]) expect(await reading(who)).toEqual([200, true])
    for (const who of [colleague, analyst, elsewhere]) expect(await reading(who)).toEqual([404, false])
    expect(await page(officer, '/quality/audits/observations')).toContain('Ines Okafor')
    const journal = await page(await service.as('registered manager'), '/journal')
    expect(journal).toContain('read the list of supervision folders')
  })

  test('S125 a month in which nothing was audited shows, on the programme and among what is owed', async () => {
    await service.on('2026-07-01')
    expect(await service.read(AUDITS)).toMatch(/2 of the last 3 months have no audit\..*June 2026 None 0 May 2026 3 2/)
    expect(await service.owed('/records/service/S-1', 'Case record audits')).toContain(
      '1 Jun 2026, due 30 Jun 2026, closed 1 Jul 2026: overdue',
    )
  })

  test('S136 the base that a sample was chosen from is stored, and said with it', async () => {
    await service.record('audit round', {
      ...{ ref: 'AR-1', service: 'S-1', programme: 'Pre-proceedings, July 2026', cases: '2', drawn_from: '34' },
      ...{ chosen_by: 'Every seventeenth by date', on: '2026-07-01' },
    })
    for (const [index, child] of ['C-1', 'C-2'].entries())
      await service.record('audit', {
        ...{ ref: `AU-1${index}`, service: 'S-1', lead: 'M-1', child, audit_round: 'AR-1', audit_tool: 'AT-2' },
        ...{ programme: 'thematic', on: '2026-07-01' },
      })
    expect(await service.read(`${AUDITS}/rounds/AR-1`)).toMatch(/2 cases, sent out on 1 July 2026\. Chosen from 34\./)
  })
})

describe('audits that something led to', () => {
  test('S131 a targeted audit keeps what led to it and links back, and that is asked for', async () => {
    const asked = { service: 'S-1', lead: 'M-1', household: 'H-1', programme: 'targeted', on: '2026-07-01' }
    expect(await service.refused('audit', { ...asked, ref: 'AU-20', trigger: 'figure' })).toBe(
      'Say which figure stood out',
    )
    await service.record('audit', { ...asked, ref: 'AU-20', trigger: 'figure', figure: 'M003' })
    const manager = await service.as('registered manager')
    expect((await manager.get(`${AUDITS}/AU-20`)).body).toContain('<a href="/figures/M003">')
    const raise = '/record/audit?programme=targeted&amp;trigger=figure&amp;figure=M003'
    expect((await manager.get('/figures/M003')).body).toContain(`href="${raise}"`)
    expect((await (await service.as('inspector')).get('/figures/M003')).body).not.toContain('/record/audit')
    expect((await manager.get(raise.replaceAll('&amp;', '&'))).body).toContain('value="M003"')
    await service.record('complaint', {
      ...{ ref: 'CO-1', household: 'H-1', procedure: 'fostering agency', source: 'carer', complaint: 'late allowance' },
      ...{ on: '2026-07-01' },
    })
    await service.record('audit', { ...asked, ref: 'AU-21', trigger: 'complaint', raised_from: 'CO-1' })
    expect((await manager.get(`${AUDITS}/AU-21`)).body).toContain('href="/records/complaint/CO-1"')
    expect(await service.read('/quality/complaints/CO-1')).toMatch(/Audit 1 July 2026 Which audit: Targeted/)
    await service.record('theme', {
      ref: 'TH-1',
      service: 'S-1',
      title: 'Allowances',
      raised_by: 'foster carers',
      on: '2026-07-01',
    })
    await service.record('audit', { ...asked, ref: 'AU-22', trigger: 'theme', raised_from: 'TH-1' })
    expect((await manager.get(`${AUDITS}/AU-22`)).body).toContain('href="/records/theme/TH-1"')
    expect(await service.refused('audit', { ...asked, ref: 'AU-23', trigger: 'supervision' })).toBe(
      'Say what came up in supervision, naming nobody',
    )
  })

  test('S132 something to be learned lists the teams that took it in, and those that have not', async () => {
    await service.record('improvement action', {
      ...{ ref: 'IA-1', source: 'AU-20', action: 'Visit unannounced every year', owner: 'Group manager' },
      ...{ audience: 'Every team manager', on: '2026-07-01' },
    })
    const LEARN = '/quality/actions?show=to-learn'
    expect(await service.read(LEARN)).toMatch(/Group manager No team yet North; Reviewing; South/)
    await service.record('action update', { action: 'IA-1', progress: 'under way', team: 'North', on: '2026-07-01' })
    expect(await service.read(LEARN)).toMatch(/Group manager North, 1 Jul 2026 Reviewing; South/)
  })

  test('S133 an audit done again shows first and second scores', async () => {
    const [first, second] = [
      { ref: 'AU-30', on: '2026-07-01', found: 'not met', grade: 'inadequate' },
      { ref: 'AU-31', on: '2026-07-01', repeats: 'AU-30', found: 'met', grade: 'good' },
    ] as const
    const settles = await service.as('registered manager')
    for (const { found, grade, ...audit } of [first, second]) {
      await service.record('audit', {
        ...{
          service: 'S-1',
          lead: 'M-1',
          household: 'H-1',
          audit_tool: 'AT-2',
          programme: 'thematic',
          topic: 'Health',
        },
        ...audit,
      })
      expect(await answer(await lead(), audit.ref, found, grade)).toBe(303)
      expect(await settle(settles, audit.ref, grade)).toBe(303)
    }
    expect(await page(settles, `${AUDITS}/AU-31`)).toMatch(
      /First and second scores What First Second Grade Inadequate Good Health 0 of 1 met 1 of 1 met/,
    )
    expect(await page(await service.as('team manager', { team: 'North' }), `${AUDITS}/AU-31`)).toMatch(
      /Grade Inadequate Good(?! Health)/,
    )
  })

  test('S134 the day of the impact audit is set by the plan, and the audit raised from the plan meets it', async () => {
    await service.record('improvement plan', {
      ...{ ref: 'IP-1', service: 'S-1', title: 'Supervision and planning', follows: 'inspection' },
      ...{ impact_audit_by: '2026-07-31', on: '2026-07-01' },
    })
    expect(await service.read('/quality/plans/IP-1')).toContain('Impact audit by 31 July 2026')
    const owed = () => service.owed('/records/improvement-plan/IP-1', 'Impact audit')
    expect(await owed()).toEqual(['1 Jul 2026, due 31 Jul 2026: due'])
    await service.on('2026-08-01')
    expect(await owed()).toEqual(['1 Jul 2026, due 31 Jul 2026: overdue'])
    await service.record('audit', {
      ...{ ref: 'AU-40', service: 'S-1', lead: 'M-1', programme: 'thematic', raised_from: 'IP-1', on: '2026-08-01' },
      ...{ topic: 'What the plan changed' },
    })
    expect(await owed()).toEqual(['1 Jul 2026, due 31 Jul 2026, met 1 Aug 2026: met late'])
  })

  test('S137 an action of an audit is linked to the recommendation it answers', async () => {
    await service.record('inspection requirement', {
      ...{ ref: 'IR-7', service: 'S-1', improvement_plan: 'IP-1', weight: 'recommendation', rests_on: '7' },
      ...{ says: 'Health of children placed at a distance', on: '2026-08-01' },
    })
    expect(await service.read('/quality/plans/IP-1')).toContain('Nothing yet')
    await service.record('improvement action', {
      ...{ ref: 'IA-7', source: 'AU-40', answers: 'IR-7', action: 'Ask each clinic for its dates', owner: 'Head' },
      ...{ on: '2026-08-01' },
    })
    const said = await service.read('/quality/plans/IP-1')
    expect(said).toMatch(/recommendation Ask each clinic for its dates , Head/)
    expect(said).not.toContain('Nothing yet')
  })

  test('S130, S147 those who look from outside find in three columns, and each need has an action that is somebody’s', async () => {
    await service.record('improvement plan', {
      ...{ ref: 'IP-2', service: 'S-1', title: 'Peer visit', follows: 'peer diagnostic', on: '2026-08-01' },
    })
    const found = (ref: string, weight: string, says: string) =>
      service.record('inspection requirement', {
        ...{ ref, service: 'S-1', improvement_plan: 'IP-2', weight, rests_on: ref, says, on: '2026-08-01' },
      })
    await found('N-1', 'worry', 'Caseloads were too high')
    await found('N-2', 'strength', 'A stable team')
    await found('N-3', 'need', 'A model of reviews')
    const plan = () => service.read('/quality/plans/IP-2')
    expect(await plan()).toMatch(
      /One is in no workstream, and no action answers it\..*N-3 A model of reviews need Nothing yet/,
    )
    expect(await plan()).toMatch(
      /What worried them Caseloads were too high What works well A stable team What is needed A model of reviews/,
    )
    const action = { ref: 'IA-9', source: 'N-3', action: 'Write the model down', on: '2026-08-01' }
    await service.record('improvement action', { ...action, owner: '' })
    expect(await plan()).toMatch(/One has an action that is nobody’s to do\..*Write the model down , nobody’s/)
    await service.record('improvement action', { ...action, ref: 'IA-10', owner: 'Practice manager' })
    expect(await plan()).not.toContain('nobody’s to do')
  })
})

describe('what is gone through every quarter and every year', () => {
  test('S143 a report of a plan lists the groups it was sent to and the day', async () => {
    const report = { improvement_plan: 'IP-1', body: 'data set and summary', on: '2026-08-01' }
    expect(await service.refused('plan monitoring', report)).toBe('Say which groups it was sent to')
    await service.record('plan monitoring', {
      ...report,
      sent_to: 'Safeguarding board, scrutiny, front-line managers, corporate leadership',
    })
    expect(await service.read('/quality/plans/IP-1')).toMatch(
      /1 Aug 2026 Data set and summary Safeguarding board, scrutiny, front-line managers, corporate leadership/,
    )
  })

  test('S146 the milestones of the self-evaluation show late after their days', async () => {
    const owed = (name: string) => service.owed('/records/service/S-1', name)
    expect(await owed('Self-evaluation begun')).toEqual(['1 Apr 2026, due 30 Apr 2026: overdue'])
    expect(await owed('Self-evaluation')).toEqual(['1 Apr 2026, due 30 Sep 2026: due'])
    await service.on('2026-10-01')
    expect(await owed('Self-evaluation')).toEqual(['1 Apr 2026, due 30 Sep 2026: overdue'])
    await service.record('quality check', { service: 'S-1', check: 'self-evaluation begun', on: '2026-10-01' })
    expect(await owed('Self-evaluation begun')).toEqual(['1 Apr 2026, due 30 Apr 2026, met 1 Oct 2026: met late'])
  })

  test('S149 a year without a review of the framework shows it overdue', async () => {
    await service.on('2027-04-02')
    expect(await service.listed('Framework review')).toEqual([expect.stringMatching(/1 day overdue/)])
    await service.record('quality check', { service: 'S-1', check: 'quality framework', on: '2027-04-02' })
    expect(await service.listed('Framework review')).toEqual([])
  })
})
