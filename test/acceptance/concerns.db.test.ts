import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { filledIn } from '../support/browser-form'
import { readable } from '../support/readable'
import type { Visitor } from '../support/visitor'

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2022-05-09', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2022-05-02' }],
    workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    carers: [{ ref: 'F-1', household: 'H-1', name: 'Marian Ashdown', born: '1970-05-01', sex: 'female' }],
    approvals: [{ household: 'H-1', on: '2022-04-04', places: '2' }],
    allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2022-04-04' }],
    children: [
      { ref: 'C-1', name: 'Kit', born: '2009-04-01', sex: 'male' },
      { ref: 'C-2', name: 'Ada', born: '2008-04-01', sex: 'female' },
    ],
    'care-starts': [
      { child: 'C-1', on: '2022-04-11' },
      { child: 'C-2', on: '2022-04-11' },
    ],
    placements: [{ ref: 'P-1', child: 'C-1', household: 'H-1', on: '2022-04-11', type: 'U6' }],
  })
})
afterAll(() => service.close())

describe('the register of notifiable events', () => {
  const told: [told: string, ref: string, on: string, at: string, standing: string][] = [
    ['on Tuesday at nine', 'E-1', '2022-05-10', '09:00', 'met in time'],
    ['to the minute a day later', 'E-2', '2022-05-10', '23:30', 'met in time'],
    ['a minute after that', 'E-3', '2022-05-10', '23:31', 'met late'],
    ['on Wednesday', 'E-4', '2022-05-11', '09:00', 'met late'],
  ]
  // The stated rule: a day is twenty-four hours from the time of the event, and what is told counts when it was told.
  test.each(told)('S082 an event of Monday half past eleven at night, told %s', async (_, ref, on, at, standing) => {
    await service.on('2022-05-12')
    const event = { household: 'H-1', on: '2022-05-09', at: '23:30', event: 'police called' }
    await service.record('notifiable event', { ref, ...event })
    await service.record('notification', { notifiable_event: ref, to: 'responsible authority', on, at })
    const page = `/records/notifiable-event/${ref}`
    const [owed] = await service.owed(page, 'Notification within a day')
    expect(owed).toMatch(new RegExp(`^9 May 2022, due 10 May 2022.*: ${standing}$`))
    expect(await service.why(page, 'Notification within a day')).toMatch(/24 hours/)
  })

  // First on the list where nothing that a regulation asks for has been owed longer: the list is by weight, then by days.
  test('S083 an event that must be notified and was not is on the manager’s list until it is sent', async () => {
    await service.on('2022-05-12')
    const schedule_7 = 'serious illness or accident'
    await service.record('notifiable event', {
      ref: 'E-90',
      household: 'H-1',
      on: '2022-05-11',
      event: 'broken arm',
      schedule_7,
    })
    await service.record('notification decision', {
      notifiable_event: 'E-90',
      required: 'yes',
      reason: 'Row 3',
      on: '2022-05-11',
    })
    const event = expect.stringContaining('Broken arm')
    expect(await service.listed('Everybody told of an event')).toEqual([event])
    await service.record('notification', {
      notifiable_event: 'E-90',
      to: 'Ofsted, responsible authority',
      on: '2022-05-12',
      at: '08:10',
    })
    expect(await service.listed('Everybody told of an event')).toEqual([])
    expect(await service.read('/records/notifiable-event/E-90')).toMatch(/Notification.*12 May 2022/)
  })

  test('S084 the same person cannot give both signatures', async () => {
    await service.on('2022-05-12')
    await service.record('notifiable event', {
      ref: 'E-91',
      household: 'H-1',
      on: '2022-05-11',
      event: 'police called',
    })
    expect(await service.refused('final signature', { notifiable_event: 'E-91', on: '2022-05-12' })).toContain(
      'has not signed this event off yet',
    )
    await service.record('event signature', { notifiable_event: 'E-91', on: '2022-05-12' })
    expect(await service.refused('final signature', { notifiable_event: 'E-91', on: '2022-05-12' })).toContain(
      'somebody else’s to give',
    )
    await service.on('2022-05-13')
    expect(await service.record('final signature', { notifiable_event: 'E-91', on: '2022-05-13' })).toContain(
      'Final sign-off recorded',
    )
  })

  test('S085 an allegation without a decided outcome cannot be closed', async () => {
    await service.on('2022-05-12')
    await service.record('allegation', {
      ref: 'AL-1',
      household: 'H-1',
      against: 'F-1',
      on: '2022-05-10',
      abuse: 'physical',
    })
    expect(await service.refused('allegation closing', { allegation: 'AL-1', on: '2022-05-12' })).toContain(
      'No outcome has been decided yet',
    )
    await service.record('allegation step', {
      allegation: 'AL-1',
      step: 'outcome decided',
      outcome: 'unfounded',
      on: '2022-05-12',
    })
    expect(await service.record('allegation closing', { allegation: 'AL-1', on: '2022-05-12' })).toContain(
      'Allegation closed',
    )
  })

  test('S085 an allegation with an open action cannot be closed; the carer’s side stands beside it', async () => {
    await service.on('2022-05-12')
    const about = { allegation: 'AL-2' }
    const step = (name: string, on: string, notes = '') =>
      service.record('allegation step', { ...about, step: name, on, ...(notes ? { notes } : {}) })
    await service.record('allegation', { ref: 'AL-2', household: 'H-1', against: 'F-1', on: '2022-05-10' })
    await step('referred to designated officer', '2022-05-12')
    await step('own account given', '2022-05-12', 'She was at work')
    await step('correction asked', '2022-05-12')
    const page = '/quality/allegations/AL-2'
    expect(await service.read(page)).toMatch(/Designated officer Made: met late due 11 May 2022/)
    expect(await service.read(page)).toMatch(/Their own account 12 May 2022 She was at work/)
    expect(await service.read(page)).toMatch(/Right of correction Asked for, and not answered/)
    await step('corrected', '2022-05-12')
    expect(await service.read(page)).toMatch(/Right of correction Nothing waits to be put right/)
    await step('outcome decided', '2022-05-12')
    await service.record('improvement action', { ref: 'IA-1', source: 'AL-2', action: 'Go over it', on: '2022-05-12' })
    const closing = { ...about, on: '2022-05-12' }
    expect(await service.refused('allegation closing', closing)).toContain('promised after it is not done yet')
    await service.record('action update', { action: 'IA-1', progress: 'done', on: '2022-05-12' })
    expect(await service.record('allegation closing', closing)).toContain('Allegation closed')
  })

  test('S082 S083 the register says who must be told, of whom nobody was and by when, and opens the form filled in', async () => {
    await service.on('2022-05-12')
    await service.record('notifiable event', {
      ...{ ref: 'E-92', household: 'H-1', on: '2022-05-11', at: '23:30', event: 'broken arm' },
      schedule_7: 'serious illness or accident',
    })
    await service.record('notification', {
      ...{ notifiable_event: 'E-92', to: 'Ofsted', how: 'by telephone' },
      ...{ on: '2022-05-12', at: '09:00' },
    })
    expect(await service.read('/quality/events?state=owed')).toMatch(
      /E-92 .*Ofsted told in time, to be confirmed in writing; responsible authority owed/,
    )
    const manager = await service.as('registered manager')
    const { body } = await manager.get('/quality/events/E-92')
    expect(readable(body)).toMatch(/By the registered person, by 12 May 2022 at 23:30/)
    const form = await manager.get('/record/notification?notifiable_event=E-92&to=responsible+authority')
    expect(body).toContain('/record/notification?notifiable_event=E-92&amp;to=responsible+authority')
    expect(filledIn(form.body).to).toBe('responsible authority')
    await service.on('2022-05-13')
    expect(await service.read('/quality/events?state=overdue')).toMatch(/responsible authority overdue/)
  })

  test('S083 a decision not to notify stands with its reason, and Ofsted is owed nothing', async () => {
    await service.on('2022-05-13')
    await service.record('notification decision', {
      ...{ notifiable_event: 'E-92', required: 'no', reason: 'A council service', on: '2022-05-13' },
    })
    await service.record('notifiable event', {
      ...{ ref: 'E-93', household: 'H-1', on: '2022-05-13', event: 'police at the door', schedule_7: 'police called' },
    })
    await service.record('notification decision', {
      ...{ notifiable_event: 'E-93', required: 'no', reason: 'A council service', on: '2022-05-13' },
    })
    expect(await service.read('/quality/events/E-93')).toMatch(/Decided to tell Ofsted No A council service/)
    expect(await service.read('/quality/events/E-93')).toMatch(/Ofsted Not needed/)
  })

  test('S084 who may not sign is not asked to: a worker signs nothing, a team manager not last', async () => {
    const status = async (who: Visitor, kind: string) =>
      (await who.get(`/record/${kind}?notifiable_event=E-92`)).statusCode
    const worker = await service.as('supervising social worker', { worker: 'W-1' })
    const manager = await service.as('team manager', { team: 'North' })
    expect([await status(worker, 'event-signature'), await status(worker, 'final-signature')]).toEqual([403, 403])
    expect([await status(manager, 'event-signature'), await status(manager, 'final-signature')]).toEqual([200, 403])
  })

  test('S086 counts by type tie to the register, and standards of care are counted apart', async () => {
    await service.record('standards of care concern', {
      household: 'H-1',
      concern: 'late for school',
      on: '2022-05-12',
    })
    const page = await service.read('/quality/allegations?from=2022-05-01&to=2022-05-13')
    expect(page).toMatch(/2 allegations from 1 May to 13 May 2022/)
    expect(page).toMatch(
      /What is alleged Allegations Which (Physical|Not said) 1 AL-\d (Physical|Not said) 1 AL-\d All 2/,
    )
    expect(page).toMatch(/1 concern about standards of care in the same time/)
    expect(await service.read('/quality/allegations?from=2022-05-11&to=2022-05-13')).toContain('0 allegations from')
  })

  test('S087 an incident leads to a targeted audit, and what is to be learned has an owner and an audience', async () => {
    const manager = await service.as('registered manager')
    const { body } = await manager.get('/quality/events/E-92')
    const [href = ''] = /\/record\/audit\?[^"]*/.exec(body) ?? []
    const form = await manager.get(href.replaceAll('&amp;', '&'))
    expect([form.statusCode, filledIn(form.body).programme]).toEqual([200, 'targeted'])
    const learning = { source: 'E-92', action: 'Lock the gate', audience: 'Every carer', on: '2022-05-13' }
    expect(await service.refused('improvement action', learning)).toContain('Say who passes it on')
    await service.record('improvement action', { ...learning, owner: 'Team manager' })
    expect(await service.read('/quality/actions?show=to-learn')).toMatch(/Lock the gate Every carer Team manager/)
  })

  test('S088 one page counts standards of care, complaints, allegations and exemptions, and opens into each', async () => {
    await service.record('complaint', { ref: 'CO-1', household: 'H-1', complaint: 'late letters', on: '2022-05-12' })
    await service.record('exemption', {
      ref: 'X-1',
      household: 'H-1',
      child: 'C-1',
      reason: 'siblings',
      on: '2022-05-12',
    })
    const page = await service.read('/quality/concerns?from=2022-05-01&to=2022-05-13')
    expect(page).toMatch(
      /Standards of care 1 Complaints 1 Allegations 2 Exemptions from the usual limit 1 Standards of care: 1 .*Late for school/,
    )
    expect(page).toMatch(/Late letters 12 May 2022 Ashdown household No outcome yet/)
  })
})

describe('missing children', () => {
  test('S213 one child and three episodes are told apart in lists and on the child’s page: 1 and 3', async () => {
    await service.on('2022-05-20')
    for (const [ref, on] of [
      ['ME-1', '2022-05-13'],
      ['ME-2', '2022-05-15'],
      ['ME-3', '2022-05-17'],
    ] as const) {
      await service.record('missing episode', { ref, child: 'C-1', household: 'H-1', on, absence: 'M' })
      await service.record('return from missing', { missing_episode: ref, on })
    }
    expect((await service.listed('Return interview')).map((each) => each.slice(0, 4))).toEqual(['ME-1', 'ME-2', 'ME-3'])
    expect(await service.read('/children/C-1?kind=missing+episode')).toMatch(/Missing episode 3/)
  })

  test('S214 an interview that was offered stays owed until it is held or refused, and a refusal is no interview', async () => {
    const owed = async () => (await service.owed('/records/missing-episode/ME-1', 'Return interview')).join()
    await service.record('return interview', { missing_episode: 'ME-1', step: 'offered', on: '2022-05-14' })
    expect(await owed()).toMatch(/overdue$/)
    await service.record('return interview', {
      missing_episode: 'ME-1',
      step: 'refused',
      on: '2022-05-15',
      reason: 'Did not want to',
    })
    expect(await owed()).toMatch(/met in time$/)
    const record = await service.read('/records/missing-episode/ME-1')
    expect(record).toMatch(/refused/i)
    expect(record).not.toMatch(/Return interview, held/i)
  })

  test('S215 a sign of exploitation without the screening tool is listed, and no more once it is filled in', async () => {
    await service.on('2022-05-23')
    await service.record('exploitation concern', { child: 'C-2', level: 'sign seen', on: '2022-05-20' })
    expect(await service.listed('Exploitation screening')).toEqual([
      expect.stringMatching(/^Ada: Owed promptly, 3 days so far/),
    ])
    await service.record('exploitation screening', { child: 'C-2', risk: 'low', on: '2022-05-23' })
    expect(await service.listed('Exploitation screening')).toEqual([])
  })
})
