import type { PlainDate } from '../../../calendar'
import type { Known, Told } from '../known'
import { count, day, defineRegister, monthsBack, people, type Register, type Row, text } from '../register'
import { daysBefore, daysBetween, last, share } from './days'

const area = 'Health'
const SEEN = 'camhs appointment'
const WEEK = 7
const USUAL = 11 * WEEK
const MOST = 18 * WEEK

const waited = ({ began }: Row, { day }: Known) => daysBetween(began, day)

/** Since when assessments have named the need without a break: the first that does after the last that says there is none. */
function named({ id }: Row, known: Known): PlainDate | null {
  const told = known.told('health assessment', id).filter(({ facts }) => facts.emotional_need)
  const without = told.findLastIndex(({ facts }) => facts.emotional_need !== 'yes')
  return told[without + 1]?.on ?? null
}

type Step = { readonly on: PlainDate; readonly step: string; readonly reason: Told['facts'][string] }
const NO_STEP = 'no step'
/** The last real step since then: a later word that there is none does not undo it. */
function stepOf(row: Row, known: Known): Step | undefined {
  const since = named(row, known) ?? known.day
  const said = known
    .told('emotional health step', row.id)
    .map(({ on, facts }) => ({ on, step: `${facts.step}`, reason: facts.reason }))
  const inTurn = [...said.filter(({ on }) => on >= since), ...referrals(row, known, since)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
  return inTurn.findLast(({ step }) => step !== NO_STEP) ?? inTurn.at(-1)
}

/** A referral to mental health services is a step, recorded as what it is; one that is open is, however long ago it was made. */
const referrals = ({ id }: Row, known: Known, since: PlainDate): Step[] => {
  const open = new Set(known.naming('camhs referral', id).map(({ subject }) => subject))
  const counts = ({ on, about }: Told) => on >= since || open.has(about.self ?? -1)
  const told = known.told('camhs referral', id).filter(counts)
  return told.map(({ on }) => ({ on, step: 'referred', reason: null }))
}

const hasStep = (row: Row, known: Known) => ![NO_STEP, undefined].includes(stepOf(row, known)?.step)
const hasReason = (row: Row, known: Known) =>
  stepOf(row, known)?.step === NO_STEP && Boolean(stepOf(row, known)?.reason)

const decisions = ({ about }: Row, known: Known) => known.told('cross border decision', about.self)
/** What was said last of each part of the help; a case of which nothing is decided has nobody who pays. */
function payers(row: Row, known: Known): readonly (string | null)[] {
  const parts = new Map(decisions(row, known).map(({ facts }) => [`${facts.part ?? ''}`, facts.payer]))
  return [...parts.values()].map((payer) => (payer ? String(payer) : null))
}
const unpaid = (row: Row, known: Known) => payers(row, known).length === 0 || payers(row, known).includes(null)

/** What followed a missed appointment, up to the next one. */
function followed({ about, on }: Row, known: Known, kind: string, step?: string): Told | undefined {
  const next = known.told(SEEN, about.camhs_referral).find((each) => each.on > on)?.on
  return known
    .told(kind, about.camhs_referral)
    .find((each) => each.on >= on && (!next || each.on < next) && (!step || each.facts.step === step))
}
const letter = (row: Row, known: Known) => followed(row, known, 'camhs step', 'further letter')
/** As the rule of two weeks has it: the family was in touch, the child came, or the case was closed. */
const answered = (row: Row, known: Known) =>
  followed(row, known, 'camhs step', 'family got in touch') ||
  known.told('camhs discharge', row.about.camhs_referral).some(({ on }) => on >= row.on) ||
  known.told(SEEN, row.about.camhs_referral).some(({ on, facts }) => on >= row.on && facts.outcome === 'attended')
function discharge(row: Row, known: Known): Told | undefined {
  const found = followed(row, known, 'camhs discharge')
  return found?.facts.reason === 'not attending' ? found : undefined
}

export const emotionalHealth: readonly Register[] = [
  defineRegister({
    ...{ name: 'mental-health-waiting', area, title: 'Waiting for mental health services' },
    row: ['referral', 'referrals'],
    says: 'Each open referral to mental health services of a child who has not been seen yet, and for how long.',
    whose: 'Referral',
    of: [{ span: 'camhs referral' }],
    only: ({ id }, known) => !last(known, SEEN, id, { outcome: 'attended' }),
    kinds: [SEEN],
    columns: [
      day('Referred', ({ began }) => began),
      text('How urgent', ({ facts }) => facts.urgency),
      count('Week', (row, known) => Math.floor(Math.max(waited(row, known) - 1, 0) / WEEK) + 1),
      day('Last appointment', ({ id }, known) => last(known, SEEN, id)?.on),
    ],
    flags: {
      'over 18 weeks': (row, known) => waited(row, known) > MOST,
      'over 11 weeks, within 18': (row, known) => waited(row, known) > USUAL && waited(row, known) <= MOST,
      'crisis, not seen at once': (row, known) => row.facts.urgency === 'crisis' && waited(row, known) > 0,
    },
    by: { 'how urgent': ({ facts }) => String(facts.urgency ?? 'not said') },
    reading:
      'Eleven weeks is usual and eighteen the most; in a crisis a child is seen at once. The first week ends seven days after the referral, so the nineteenth begins on the day after 18 weeks. An appointment to which the child did not come ends no waiting.',
  }),
  defineRegister({
    ...{ name: 'mental-health-missed', area, title: 'Missed mental health appointments' },
    row: ['missed appointment', 'missed appointments'],
    says: 'Each appointment that was missed in the last 12 months, and what followed it up to the next.',
    whose: 'Referral',
    of: [{ happening: SEEN, whose: 'camhs_referral', where: { outcome: 'missed' }, since: monthsBack(12) }],
    kinds: [SEEN, 'camhs step', 'camhs discharge'],
    newest: true,
    columns: [
      day('Missed', ({ on }) => on),
      day('Telephoned', (row, known) => followed(row, known, 'camhs step', 'telephoned')?.on),
      day('Letter', (row, known) => followed(row, known, 'camhs step', 'first letter')?.on),
      day('Further letter', (row, known) => letter(row, known)?.on),
      day('Discharged', (row, known) => discharge(row, known)?.on),
      day('Referrer and GP told', (row, known) => discharge(row, known)?.facts.told_on),
    ],
    flags: {
      'nobody telephoned': (row, known) => !followed(row, known, 'camhs step', 'telephoned'),
      'no further letter after two weeks': (row, known) =>
        row.on < daysBefore(known.day, 2 * WEEK) && !letter(row, known) && !answered(row, known),
      'discharged, referrer and GP not told': (row, known) =>
        discharge(row, known) !== undefined && !discharge(row, known)?.facts.told_on,
    },
  }),
  defineRegister({
    ...{ name: 'emotional-needs', area, title: 'Emotional needs and what was done', row: ['child', 'children'] },
    says: 'Each child in care whose last health assessment names an emotional need: the step that followed, or why none did.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    only: (row, known) => named(row, known) !== null,
    spans: ['camhs referral'],
    kinds: ['health assessment', 'emotional health step', 'camhs referral'],
    columns: [
      day('Named', named),
      text('Step', (row, known) => stepOf(row, known)?.step),
      day('On', (row, known) => stepOf(row, known)?.on),
      text('Why there is none', (row, known) => stepOf(row, known)?.reason ?? ''),
    ],
    flags: {
      'a step': hasStep,
      'no step, and a reason': hasReason,
      'neither step nor reason': (row, known) => !hasStep(row, known) && !hasReason(row, known),
    },
    totals: (rows, known) => [
      `The pledge, help that keeps children well in mind: a step for ${share(rows.filter((row) => hasStep(row, known)).length, rows.length)}.`,
    ],
    reading:
      'The need counts from the first assessment that named it, with none since that found it gone. What was done from then on is a step, and so is a referral to mental health services that is still open.',
  }),
  defineRegister({
    ...{ name: 'cross-border-cases', area, title: 'Mental health needs in other areas', row: ['case', 'cases'] },
    says: 'Each child who needed mental health services in another area in the last 24 months: what was decided, and who pays.',
    whose: 'Child',
    of: [{ happening: 'cross border case', whose: 'child', since: monthsBack(24) }],
    kinds: ['cross border decision'],
    newest: true,
    columns: [
      people('Case', ({ about }) => [about.self]),
      day('Presented', ({ on }) => on),
      text('Area', ({ facts }) => facts.area),
      text('Situation', ({ facts }) => facts.situation),
      text('Decided', (row, known) => decisions(row, known).at(-1)?.facts.decision),
      text(
        'Who pays',
        (row, known) =>
          payers(row, known)
            .map((payer) => payer ?? 'nobody named')
            .join('; ') || 'nobody named',
      ),
    ],
    flags: { 'nobody named to pay': unpaid, 'nothing decided': (row, known) => decisions(row, known).length === 0 },
    by: { situation: ({ facts }) => String(facts.situation) },
  }),
]
