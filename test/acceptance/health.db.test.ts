import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { readable } from '../support/readable'
import { partsOf, rowsOf } from '../support/register-rows'

const child = (ref: string, born: string) => ({ ref, name: `Child${ref.replace('C-', '')}`, born, sex: 'F' })
const LATE = 222
const AWAY = { B11NX: 40, HR12AN: 24, BS15LU: 10 }
const late = Array.from({ length: LATE }, (_, n) => `L-${n}`)
const postcodes = Object.entries(AWAY).flatMap(([postcode, n]) => Array<string>(n).fill(postcode))
const placed = (ref: string, postcode: string, on: string) => ({
  ...{ ref: `P-${ref}`, child: ref, household: '', on, type: 'U6', postcode },
})

let service: LivedIn
const listed = async (name: string, only: string, at = '') =>
  (await rowsOf(service, name, at ? { only, at } : { only })).map(([who]) => who)

beforeAll(async () => {
  service = await livedIn('2022-01-03', {
    services: [{ ref: 'S-1', name: 'Ashwell', authority: 'E10000034', provider: 'local authority', on: '2020-01-10' }],
    children: [
      ...['C-1', 'C-2', 'C-3'].map((ref) => child(ref, '2012-04-01')),
      child('C-4', '2017-02-20'),
      child('C-5', '2003-11-05'),
      // The last twelve are older: of those few some have plans for special needs.
      ...late.map((ref, n) => child(ref, n < LATE - 12 ? '2012-04-01' : '2010-04-01')),
    ],
    'care-starts': [
      ...['C-1', 'C-2', 'C-3', 'C-4'].map((ref) => ({ child: ref, on: '2021-10-04' })),
      { child: 'C-5', on: '2019-10-07' },
      ...late.map((ref) => ({ child: ref, on: '2021-11-01' })),
    ],
    'care-endings': [{ child: 'C-5', reason: 'Eighteen', on: '2021-11-05' }],
    'leaver-statuses': [{ child: 'C-5', status: 'former relevant', on: '2021-11-05' }],
    placements: [
      placed('C-3', 'B11NX', '2021-10-04'),
      placed('C-5', 'HR12AN', '2019-10-07'),
      ...late.map((ref, n) => placed(ref, postcodes[n] ?? 'WR24EN', '2021-11-01')),
    ],
    'health-assessments': ['C-1', 'C-2', 'C-3', 'C-4', 'C-5'].map((ref) => ({
      ...{ child: ref, on: '2021-10-18', assessment: 'initial' },
    })),
  })
})
afterAll(() => service.close())

describe('assessments', () => {
  test('S202 74 of 222 late children live outside the county, by area, with the day it was put to them', async () => {
    const page = () => service.read('/registers/late-health-assessments')
    expect(await page()).toContain(
      'Outside our area, of those whose area is known: 74 of 222, 33.3%. Put to their area: 0 of 74, 0%.',
    )
    await service.record('health escalation', { child: 'L-0', asked_of: 'Birmingham health board', on: '2022-01-03' })
    expect(await page()).toContain('Put to their area: 1 of 74, 1.4%.')
    expect(await partsOf(service, 'late-health-assessments', 'area')).toEqual({
      Birmingham: [40, 40, 1, 39, 0],
      'Bristol, City of': [10, 10, 0, 10, 0],
      'Herefordshire, County of': [24, 24, 0, 24, 0],
      'our own area': [148, 0, 0, 0, 0],
      All: [222, 74, 1, 73, 0],
    })
    expect(await rowsOf(service, 'late-health-assessments', { only: 'outside, put to that area' })).toEqual([
      [
        ...['ChildL-0 L-0', 'initial', '29 Nov 2021', 'Birmingham', '3 Jan 2022', 'Birmingham health board'],
        'Not said',
      ],
    ])
  })

  test('S189 a child who turns five halfway goes over to the yearly review on the birthday', async () => {
    await service.on('2022-02-19')
    const owed = async (name: string) => (await service.owed('/children/C-4', name)).slice(1)
    expect(await owed('Health review, under 5')).toEqual(['18 Oct 2021, due 18 Apr 2022: due'])
    await service.on('2022-02-20')
    expect(await owed('Health review')).toEqual([
      '18 Oct 2021, due 18 Apr 2022, closed 20 Feb 2022: stopped',
      '20 Feb 2022, due 18 Oct 2022: due',
    ])
    await service.on('2022-10-18')
    expect(await service.listed('Health review, under 5')).toEqual([])
    expect(await service.listed('Health review')).toContainEqual(expect.stringMatching(/^Child4: Due today/))
  })

  test('S191 a request that was sent late is flagged, though the assessment was in time', async () => {
    await service.record('health assessment request', { child: 'C-1', wanted_by: '2022-09-05', on: '2022-09-08' })
    await service.record('health assessment', { child: 'C-1', assessment: 'review', on: '2022-10-14' })
    expect((await service.owed('/children/C-1', 'Health review'))[1]).toMatch(/met 14 Oct 2022: met in time/)
    expect(await rowsOf(service, 'health-requests', { only: 'sent late, assessed since' })).toEqual([
      ['Child1 C-1', '8 Sep 2022', '5 Sep 2022', '3', '14 Oct 2022'],
    ])
  })

  test('S192 an assessment by others is not paid for before its quality was checked', async () => {
    const done = { child: 'C-2', assessment: 'review', by_own: 'no', on: '2022-09-12' }
    const why =
      'Nothing is paid for before its quality was checked. Enter the day of the check, no later than the day of payment'
    expect(await service.refused('health assessment', { ...done, paid_on: '2022-09-30' })).toBe(why)
    const late = { ...done, checked_on: '2022-10-03', paid_on: '2022-09-30' }
    expect(await service.refused('health assessment', late)).toBe(why)
    await service.record('health assessment', done)
    expect(await listed('assessments-by-others', 'not checked')).toEqual(['Child2 C-2'])
    await service.record('health assessment', { ...late, child: 'C-3', paid_on: '2022-10-03' })
    expect(await listed('assessments-by-others', 'not checked')).toEqual(['Child2 C-2'])
    // Files bring what was written elsewhere: it was checked, and only after it was paid.
    expect(await listed('assessments-by-others', 'paid without a check before it')).toEqual([])
    await service.bring({ 'health-assessments': [{ ...late, child: 'C-1' }] })
    expect(await listed('assessments-by-others', 'paid without a check before it')).toEqual(['Child1 C-1'])
  })

  test('S193 of 31 assessments of our own in a quarter four are drawn, the same ones each time', async () => {
    await service.on('2022-10-20')
    await service.bring({
      'health-assessments': late.slice(0, 31).map((ref, n) => ({
        ...{ child: ref, assessment: 'initial', by_own: 'yes', on: `2022-0${7 + (n % 3)}-1${n % 9}` },
      })),
    })
    expect(await service.read('/registers/health-sample')).toContain(
      '1 July 2022 to 30 September 2022: 4 of 31 drawn. One in ten of all our own, rounded up.',
    )
    const drawn = await listed('health-sample', 'drawn')
    expect([new Set(drawn).size, await listed('health-sample', 'drawn', '2022-09-30')]).toEqual([4, drawn])
    expect(await listed('health-sample', 'drawn, not checked')).toEqual(drawn)
    await service.bring({ 'health-assessments': [{ child: 'C-4', assessment: 'review', on: '2022-09-20' }] })
    expect(await listed('health-sample', 'nobody said who made it')).toEqual(['Child4 C-4'])
    expect(await listed('health-sample', 'drawn')).toEqual(drawn)
    const batch = {
      service: 'S-1',
      outside: '2',
      outside_checked: '2',
      own: '31',
      own_checked: '3',
      standard_met: 'yes',
    }
    await service.record('health quality batch', { ...batch, on: '2022-10-20' })
    expect(await rowsOf(service, 'health-batches', { only: 'said to be enough, and too few' })).toEqual([
      ['Ashwell S-1', '20 Oct 2022', '2', '2', '31', '4', '3', '1'],
    ])
  })

  test('S194 nobody is invited back unless the young person, the carer and the social worker agree', async () => {
    const back = { child: 'C-3', travel: 'further', route: 'invited back', on: '2022-10-20' }
    const some = { ...back, young_person_agrees: 'yes', carer_agrees: 'yes' }
    expect(await service.refused('health assessment route', { ...some, social_worker_agrees: 'no' })).toBe(
      'A child is invited back only where all three agree, and the social worker has not. Ask them, or choose another way',
    )
    expect(await service.refused('health assessment route', back)).toMatch(/the young person has not.*the carer has/s)
    expect(await listed('health-routes', 'no way recorded')).toContain('Child3 C-3')
    await service.record('health assessment route', { ...some, social_worker_agrees: 'yes' })
    expect(await listed('health-routes', 'invited back')).toEqual(['Child3 C-3'])
    expect(await listed('health-routes', 'no way recorded')).not.toContain('Child3 C-3')
  })
})

describe('emotional health', () => {
  test('S196 nobody is discharged for not attending before each step was taken, two weeks and two weeks', async () => {
    await service.on('2022-12-12')
    await service.record('camhs referral', { ref: 'CR-1', child: 'C-1', urgency: 'routine', on: '2022-10-31' })
    const of = { camhs_referral: 'CR-1' }
    const discharge = { ...of, reason: 'not attending' }
    const refused = (on: string) => service.refused('camhs discharge', { ...discharge, on })
    const step = (name: string, on: string) => service.record('camhs step', { ...of, step: name, on })
    expect(await refused('2022-12-12')).toMatch(/^No missed appointment is on record/)
    await service.record('camhs appointment', { ...of, outcome: 'missed', on: '2022-11-14' })
    expect(await refused('2022-12-12')).toMatch(/^Nobody telephoned/)
    await step('telephoned', '2022-11-14')
    expect(await refused('2022-12-12')).toMatch(/^No letter was sent/)
    await step('first letter', '2022-11-14')
    expect(await refused('2022-12-12')).toMatch(/^No further letter was sent/)
    await step('further letter', '2022-11-28')
    expect(await refused('2022-12-11')).toMatch(/^Two weeks have not passed since the further letter/)
    await service.record('camhs discharge', { ...discharge, on: '2022-12-12' })
    expect(await rowsOf(service, 'mental-health-missed', { only: 'discharged, referrer and GP not told' })).toEqual([
      [
        expect.stringContaining('CR-1'),
        ...['14 Nov 2022', '14 Nov 2022', '14 Nov 2022', '28 Nov 2022', '12 Dec 2022', 'None yet'],
      ],
    ])
  })

  test('S196 letters out of order or too close do not count, and a true discharge may be entered late', async () => {
    await service.on('2022-12-12')
    await service.bring({
      'camhs-referrals': [{ ref: 'CR-3', child: 'C-3', urgency: 'routine', on: '2022-08-01' }],
      'camhs-appointments': [{ camhs_referral: 'CR-3', outcome: 'missed', on: '2022-08-15' }],
    })
    const of = { camhs_referral: 'CR-3' }
    const discharge = { ...of, reason: 'not attending' }
    const refused = (on: string) => service.refused('camhs discharge', { ...discharge, on })
    const step = (name: string, on: string) => service.record('camhs step', { ...of, step: name, on })
    await step('first letter', '2022-08-15')
    await step('telephoned', '2022-08-16')
    expect(await refused('2022-11-01')).toMatch(/^No letter was sent/)
    await step('first letter', '2022-08-17')
    await step('further letter', '2022-08-30')
    expect(await refused('2022-11-01')).toMatch(/^No further letter was sent/)
    await step('further letter', '2022-08-31')
    expect(await refused('2022-09-13')).toMatch(/^Two weeks have not passed/)
    await service.record('camhs appointment', { ...of, outcome: 'missed', on: '2022-10-03' })
    expect(await refused('2022-10-31')).toMatch(/^Nobody telephoned/)
    const noLetter = async (at: string) =>
      (await rowsOf(service, 'mental-health-missed', { only: 'no further letter after two weeks', at }))
        .map((cells) => cells[1])
        .sort()
    expect(await noLetter('2022-10-30')).toEqual(['3 Oct 2022'])
    await service.record('camhs discharge', { ...of, reason: 'finished', on: '2022-10-31' })
    // Whoever was discharged is owed no letter, and whoever came after it is not either.
    expect(await noLetter('2022-10-31')).toEqual([])
    expect(await service.correct('camhs discharge', { reason: 'not attending' })).toMatch(/^Nobody telephoned/)
    expect(await service.correct('camhs discharge', { reason: 'declined' })).toBe('')
    expect(await service.correct('camhs discharge', { reason: 'not attending', on: '2022-09-14' })).toBe('')
  })

  test('S196 a discharge that files brought without its steps can be put right', async () => {
    await service.bring({
      'camhs-referrals': [{ ref: 'CR-4', child: 'C-2', urgency: 'routine', on: '2022-08-01' }],
      'camhs-discharges': [{ camhs_referral: 'CR-4', reason: 'not attending', on: '2022-08-15' }],
    })
    expect(await service.correct('camhs discharge', { on: '2022-08-16' })).toBe('')
  })

  test('S197 a child who waits in the nineteenth week is listed, and not on the last day of the eighteenth', async () => {
    await service.record('camhs referral', { ref: 'CR-2', child: 'C-2', urgency: 'routine', on: '2022-09-05' })
    const over = (at: string) => rowsOf(service, 'mental-health-waiting', { only: 'over 18 weeks', at })
    await service.on('2023-01-10')
    expect(await over('2023-01-09')).toEqual([])
    expect(await over('2023-01-10')).toEqual([
      [expect.stringContaining('Child2 CR-2'), '5 Sep 2022', 'routine', '19', 'None yet'],
    ])
    await service.record('camhs appointment', { camhs_referral: 'CR-2', outcome: 'attended', on: '2023-01-10' })
    await service.record('camhs discharge', { camhs_referral: 'CR-2', reason: 'finished', on: '2023-01-10' })
    expect(await over('2023-01-10')).toEqual([])
  })

  test('S203 a child whose assessment names an emotional need has a step, or a reason why there is none', async () => {
    await service.on('2023-01-10')
    const need = { assessment: 'review', emotional_need: 'yes', on: '2023-01-09' }
    for (const ref of ['C-1', 'C-2', 'C-3']) await service.record('health assessment', { child: ref, ...need })
    const neither = () => listed('emotional-needs', 'neither step nor reason')
    expect(await neither()).toEqual(['Child1 C-1', 'Child2 C-2', 'Child3 C-3'])
    const step = (ref: string, more: Record<string, string>) => ({ child: ref, on: '2023-01-10', ...more })
    await service.record('emotional health step', step('C-1', { step: 'help at school' }))
    expect(await service.refused('emotional health step', step('C-2', { step: 'no step' }))).toBe(
      'Say why there is no step',
    )
    await service.record('emotional health step', step('C-2', { step: 'no step', reason: 'Wants to wait' }))
    expect(await neither()).toEqual(['Child3 C-3'])
    expect(await service.read('/registers/emotional-needs')).toContain('a step for 1 of 3, 33.3%.')
    // A later word that there is no step does not undo one; nor does a review that names the need again.
    await service.on('2023-03-20')
    await service.record('emotional health step', {
      ...{ child: 'C-1', step: 'no step', reason: 'Nothing further', on: '2023-03-20' },
    })
    await service.record('health assessment', { child: 'C-1', ...need, on: '2023-03-20' })
    expect((await rowsOf(service, 'emotional-needs', { only: 'a step' })).map((cells) => cells.slice(0, 4))).toEqual([
      ['Child1 C-1', '9 Jan 2023', 'help at school', '10 Jan 2023'],
    ])
    // A referral that was made before the need was named, and is still open, is a step.
    await service.record('camhs referral', { ref: 'CR-5', child: 'C-3', urgency: 'routine', on: '2023-01-02' })
    expect(await neither()).toEqual([])
    await service.record('camhs discharge', { camhs_referral: 'CR-5', reason: 'finished', on: '2023-03-20' })
    expect(await neither()).toEqual(['Child3 C-3'])
  })

  test('S204 each of four situations can be recorded, and a case in which nobody pays is listed', async () => {
    await service.on('2023-01-10')
    const four = ['routine, continuing', 'routine, new', 'assessment begun elsewhere', 'crisis']
    for (const [n, situation] of four.entries())
      await service.record('cross border case', {
        ...{ ref: `XB-${n}`, child: 'C-3', situation, area: 'Birmingham', on: '2023-01-10' },
      })
    expect(Object.keys(await partsOf(service, 'cross-border-cases', 'situation')).sort()).toEqual(
      ['All', ...four].sort(),
    )
    const decided = { decision: 'Seen there', on: '2023-01-10' }
    for (const n of [0, 1, 2])
      await service.record('cross border decision', {
        ...{ ...decided, cross_border_case: `XB-${n}`, payer: n < 2 ? 'Health body of the home area' : '' },
      })
    const unpaid = await rowsOf(service, 'cross-border-cases', { only: 'nobody named to pay' })
    expect(unpaid.map((cells) => [cells[4], cells[5], cells[6]])).toEqual([
      ['crisis', 'Not said', 'nobody named'],
      ['assessment begun elsewhere', 'Seen there', 'nobody named'],
    ])
  })
})

describe('care beside assessments', () => {
  test('S198 the 26th visit to urgent care puts the oldest out of the list, and not off the record', async () => {
    await service.on('2023-01-10')
    await service.bring({
      'unscheduled-attendances': Array.from({ length: 25 }, (_, n) => ({
        ...{ child: 'C-1', place: 'emergency department', reason: `Visit ${n + 1}`, social_care_told_on: '' },
        ...{ health_told_on: '', on: `2022-11-${String(n + 1).padStart(2, '0')}` },
      })),
    })
    const shown = async () =>
      (await rowsOf(service, 'unscheduled-care', { by: 'child', in: 'C-1' })).map((cells) => cells[3])
    expect(await shown()).toContain('Visit 1')
    await service.record('unscheduled attendance', {
      ...{ child: 'C-1', place: 'ambulance', reason: 'Visit 26', social_care_told_on: '2023-01-09', on: '2022-11-25' },
    })
    // Of two on one day the one recorded last is the newer.
    expect((await shown()).slice(0, 2)).toEqual(['Visit 26', 'Visit 25'])
    expect([(await shown()).length, (await shown()).includes('Visit 1')]).toEqual([25, false])
    expect(await listed('unscheduled-care', 'social care not told')).toHaveLength(24)
    expect(await service.read('/children/C-1?page=2')).toContain('What for: Visit 1.')
    expect(await rowsOf(service, 'unscheduled-care', { at: '2022-11-24' })).toHaveLength(24)
  })

  test('S199 who left care after a last review outside our area, and has no letter, is listed', async () => {
    await service.on('2023-01-10')
    await service.record('health assessment', {
      ...{ child: 'C-5', assessment: 'review', by_own: 'no', on: '2021-10-11' },
    })
    const without = () => listed('care-leavers-health', 'reviewed outside our area, no letter')
    expect(await without()).toEqual(['Child5 C-5'])
    expect(await listed('care-leavers-health', 'nurse not in touch in three months', '2022-02-05')).toEqual([])
    expect(await listed('care-leavers-health', 'nurse not in touch in three months', '2022-02-06')).toEqual([
      'Child5 C-5',
    ])
    // A manager agreed that it may wait.
    await service.record('excusal', {
      ...{ subject: 'C-5', rule: 'care-leaver-health-3m', on: '2022-01-10', until: '2022-12-31' },
      ...{ reason: 'Abroad until the summer', agreed_by: 'Team manager' },
    })
    expect(await listed('care-leavers-health', 'nurse not in touch in three months', '2022-03-01')).toEqual([])
    // Nobody knows how old the other is: that is no age under 21.
    await service.bring({
      children: [{ ref: 'C-6', name: 'Child6', born: '', sex: 'F' }],
      'leaver-statuses': [{ child: 'C-6', status: 'former relevant', on: '2022-12-01' }],
    })
    expect(await listed('care-leavers-health', 'under 21, no offer of help recorded')).toEqual(['Child5 C-5'])
    expect(await listed('care-leavers-health', 'age not known, no offer of help recorded')).toEqual(['Child6 C-6'])
    await service.record('leaving care health contact', { child: 'C-5', letter: 'yes', on: '2023-01-10' })
    expect(await without()).toEqual([])
  })
})

/** Drafted by one person, approved and published by another: the address of what was published. */
async function published(report: string, to: string): Promise<string> {
  const [writer, manager] = [await service.as('QA lead'), await service.as('registered manager')]
  const sent = await writer.post(`/board/reports/${report}/versions`, { to, why: '' })
  const path = String(sent.headers.location)
  for (const step of ['approved', 'published'])
    expect([step, (await manager.post(`${path}/step`, { step })).statusCode]).toEqual([step, 303])
  return path
}

describe('groups, audits and boards', () => {
  const MARCH = '2023-03-31'

  test('S200 a risk has an owner, a score and a day of review, and shows when that day has passed', async () => {
    await service.on('2023-02-01')
    const risk = { ref: 'SR-1', service: 'S-1', risk: 'Clinics far away refuse', held_by: 'health strategic group' }
    expect(await service.refused('strategic risk', { ...risk, on: '2023-02-01' })).toMatch(
      /Say who answers for it.*Say how likely.*Say how grave.*Say by when/s,
    )
    const scored = { likelihood: '4', impact: '3', review_by: '2023-02-28' }
    const none = { ...risk, ...scored, owner: 'Designated nurse', likelihood: '0', on: '2023-02-01' }
    expect(await service.refused('strategic risk', none)).toMatch(/from 1 to 5/)
    await service.record('strategic risk', { ...risk, ...scored, owner: 'Designated nurse', on: '2023-02-01' })
    await service.on('2023-04-03')
    expect(await rowsOf(service, 'risks', { only: 'review is past its day' })).toEqual([
      [
        expect.stringContaining('SR-1'),
        ...['Clinics far away refuse', 'health strategic group', 'Designated nurse', '12', '28 Feb 2023', ''],
      ],
    ])
    await service.record('risk review', {
      ...{ strategic_risk: 'SR-1', likelihood: '5', impact: '4', review_by: '2023-06-30', on: '2023-04-03' },
      ...{ escalated_to: 'Corporate parenting board' },
    })
    expect(
      (await rowsOf(service, 'risks', { only: 'passed on to a more senior group' })).map((cells) => cells.slice(4)),
    ).toEqual([['20', '30 Jun 2023', 'Corporate parenting board']])
    expect(await rowsOf(service, 'risks', { only: 'review is past its day' })).toEqual([])
  })

  test('S201 what an audit of emotional health content found reaches the board with the report on health', async () => {
    await service.on('2023-03-27')
    await service.bring({ workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }] })
    const topic = 'Emotional health content of health assessments'
    for (const [n, grade] of ['good', 'inadequate', 'requires improvement'].entries()) {
      const audit = { audit: `AU-${n}`, worker: 'W-1', on: '2023-03-27' }
      await service.record('audit', {
        ...{ ref: `AU-${n}`, service: 'S-1', lead: 'W-1', child: `C-${n + 1}`, programme: 'thematic', topic },
        on: '2023-03-20',
      })
      const found = n === 0 ? 'met' : 'not met'
      await service.record('audit finding', { ...audit, domain: 'Feelings are asked about', found })
      if (n < 2)
        await service.record('audit moderation', { ...audit, grade, learning: 'Ask each child how they sleep' })
    }
    await service.on('2023-04-03')
    const path = await published('health', MARCH)
    const said = readable((await (await service.as('councillor')).get(path)).body)
    expect(said).toMatch(/Emotional health and wellbeing 2 1 1 0 .*Emotional health and wellbeing 1 0 1 /)
    expect(said).not.toMatch(/Ask each child|Feelings are asked/)
  })

  test('S205 the extract for the assessment of needs names nobody, and hides small numbers', async () => {
    await service.on('2023-04-03')
    await service.bring({
      'education-health-and-care-plans': late
        .slice(185, 218)
        .map((child) => ({ child, state: 'has a plan', on: '2023-01-09' })),
      // Short breaks are in no count of care: this one is not among those who have a plan.
      'legal-statuses': [{ child: 'L-200', status: 'V4', on: '2023-03-01' }],
    })
    const path = await published('needs-assessment', MARCH)
    const councillor = await service.as('councillor')
    const [full, open] = [
      readable((await councillor.get(path)).body),
      readable((await councillor.get(`${path}/report.html?twin=public`)).body),
    ]
    for (const said of [full, open]) expect(said).not.toMatch(/\b[CL]-\d|Child\d|ChildL/)
    expect(full).toMatch(/With a plan Nobody said Under 5 0 0 0 5 to 10 213 24 189 11 to 15 12 8 4 .* All 225 32 193/)
    const [kept, small] = ['hidden, to protect another figure', 'hidden: fewer than 10']
    expect(open).toContain(`5 to 10 213 ${kept} ${kept} 11 to 15 12 ${small} ${small} 16 or older 0 0 0`)
  })

  test('S209 a plan is sent to members only once it is redacted, and nobody is named in it', async () => {
    await service.on('2023-04-03')
    const sample = { ref: 'PS-1', child: 'C-1', on: '2023-04-03' }
    await service.bring({ workers: [{ ref: 'W-2', name: 'Tom Salter', team: 'South' }] })
    expect(await service.refused('education plan sample', { ...sample, words: 'Tom Salter helps with reading' })).toBe(
      'These words name a child, a carer or somebody who works here. Take the name out first',
    )
    // The child is called by one name: it is found where a sentence begins, and however it is written.
    for (const words of ['Child1 reads daily', 'It helps child1’s reading'])
      expect(await service.refused('education plan sample', { ...sample, words })).toMatch(/^The child’s own name/)
    expect(await service.refused('education plan sample', sample)).toMatch(/^Write the plan/)
    await service.record('education plan sample', { ...sample, words: 'Reads every day', redacted: 'no' })
    const sent = { education_plan_sample: 'PS-1', to: 'Chair of the board', on: '2023-04-03' }
    expect(await service.refused('education plan sample released', sent)).toMatch(/^It cannot be sent/)
    await service.record('education plan sample', { ...sample, ref: 'PS-2', words: 'Reads daily', redacted: 'yes' })
    // Whoever changes the words has not checked them: that is said once somebody has.
    const changed = { words: 'Reads daily at the station school' }
    expect(await service.correct('education plan sample', changed)).toMatch(/^The words have changed/)
    expect(await service.correct('education plan sample', { ...changed, redacted: 'no' })).toBe('')
    const again = { ...sent, education_plan_sample: 'PS-2' }
    expect(await service.refused('education plan sample released', again)).toMatch(/^It cannot be sent/)
    expect(await service.correct('education plan sample', { redacted: 'yes' })).toBe('')
    await service.record('education plan sample released', again)
    expect((await rowsOf(service, 'education-plan-samples')).map((cells) => cells.slice(2)).sort()).toEqual([
      ['3 Apr 2023', 'no', 'None yet', 'Not said'],
      ['3 Apr 2023', 'yes', '3 Apr 2023', 'Chair of the board'],
    ])
    await service.record('moderation meeting', { service: 'S-1', invited: '9', plans: '12', on: '2023-04-03' })
    expect(await rowsOf(service, 'moderation-meetings', { only: 'no member invited' })).toEqual([])
  })

  test('S216 the exploitation group sees of each child what was agreed, and nothing else', async () => {
    const GROUP = '/quality/exploitation-group'
    await service.on('2023-04-03')
    const manager = await service.as('registered manager')
    const sheet = async () =>
      (await manager.get(`${GROUP}/sheet.csv`)).body
        .replace(/^\uFEFF/, '')
        .trim()
        .split(/\r?\n/)
    const concern = { child: 'C-1', level: 'vulnerable', exploitation: 'criminal', notes: 'Seen at the station' }
    await service.record('exploitation concern', { ...concern, on: '2023-03-06' })
    expect(await service.read(GROUP)).toContain('Nothing is agreed yet: the group sees nothing.')
    expect((await manager.get(`${GROUP}/sheet.csv`)).statusCode).toBe(404)
    const agreement = { service: 'S-1', level: 'yes', agreed_by: 'Partners’ agreement' }
    await service.record('exploitation group agreement', { ...agreement, exploitation: 'no', on: '2023-03-27' })
    expect(await sheet()).toEqual(['Case,Concern', '1,vulnerable'])
    const shown = (await manager.get(GROUP)).body.split('<details')[0] ?? ''
    expect(shown).not.toMatch(/Child1|C-1|criminal|station/)
    expect(readable(shown)).toContain(
      'Not shown: the first name; the age; which kind of exploitation it is; since when',
    )
    await service.record('exploitation group agreement', { ...agreement, age: 'yes', missing: 'yes', on: '2023-04-03' })
    expect(await sheet()).toEqual(['Case,Age,Concern,Missing in 90 days', '1,11,vulnerable,0'])
    await service.bring({
      workers: [{ ref: 'W-3', name: 'Ines Farrow', team: 'West' }],
      'social-worker-allocations': [{ child: 'C-1', worker: 'W-3', on: '2022-01-03' }],
      placements: [{ ...placed('C-1', '', '2022-02-01'), area: 'our own area' }],
      'exploitation-screenings': [{ child: 'C-1', risk: 'high', on: '2023-03-08' }],
      'exploitation-concerns': [{ ...concern, child: 'C-2', on: '2023-01-10' }],
    })
    const told = { first_name: 'yes', since: 'yes', risk: 'yes', area: 'yes', team: 'yes' }
    await service.record('exploitation group agreement', { ...agreement, ...told, level: '', on: '2023-04-03' })
    // The first who came before the group stays the first, though the other has been at risk for longer.
    const first = '1,Child1,2023-03-06,high,our own area,West'
    const second = '2,Child2,2023-01-10,,,'
    expect(await sheet()).toEqual(['Case,First name,Since,Screening,Lives,Team', first, second])
    await service.record('exploitation concern', { ...concern, level: 'experiencing', on: '2023-04-02' })
    expect((await sheet()).slice(1)).toEqual([first, second])
    await service.record('exploitation concern ending', { child: 'C-1', on: '2023-04-03' })
    expect((await sheet()).slice(1)).toEqual([second])
    const lapsing = { ...agreement, on: '2023-04-03', review_by: '2023-04-05' }
    await service.record('exploitation group agreement', lapsing)
    await service.on('2023-04-05')
    expect(await service.read(GROUP)).toContain('To be looked at again by 5 April 2023.')
    await service.on('2023-04-06')
    expect(await service.read(GROUP)).toContain('The group sees nothing: what was agreed on 3 April 2023')
    expect((await (await service.as('registered manager')).get(`${GROUP}/sheet.csv`)).statusCode).toBe(404)
    const support = await service.as('business support')
    expect((await support.get('/record/exploitation-group-agreement')).statusCode).toBe(403)
    const asked = { child: 'C-1', said: 'Seen with older boys', action: 'Visit the station', on: '2023-04-03' }
    expect(await service.refused('exploitation group feedback', asked)).toBe('Say who is to do it')
    await service.record('exploitation group feedback', { ...asked, owner: 'Police lead' })
    expect(await service.read('/children/C-1')).toContain('Visit the station')
  })
})
