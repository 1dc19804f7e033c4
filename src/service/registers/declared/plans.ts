import type { Known } from '../known'
import { count, day, defineRegister, type Register, type Row, text } from '../register'
import { dayOf, daysBetween, last, monthsFrom } from './days'

const area = 'Plans and proceedings'
const row = ['child', 'children'] as const

const nine = ({ began }: Row) => monthsFrom(began, 9)
const lastStep = ({ id }: Row, known: Known) => last(known, 'pre proceedings step', id)
const nextBy = (each: Row, known: Known) => dayOf(lastStep(each, known)?.facts.next_by)
const stepOf = ({ id }: Row, known: Known, step: string) => last(known, 'permanence plan', id, { step })?.on
const aim = ({ id }: Row, known: Known) =>
  known
    .told('permanence plan', id)
    .concat(known.told('care plan', id))
    .filter(({ facts }) => facts.permanence)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)?.facts.permanence

export const plans: readonly Register[] = [
  defineRegister({
    ...{ name: 'permanence', area, title: 'Permanence tracker', row },
    says: 'Each child in care: the planning meeting, the plan, the reviewing officer’s yes to it, and what is owed next.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    kinds: ['permanence plan', 'care plan'],
    rules: ['permanence-meeting-by-review2', 'permanence-by-review2'],
    columns: [
      day('In care since', ({ began }) => began),
      text('Aim', aim),
      day('Planning meeting', (each, known) => stepOf(each, known, 'planning meeting')),
      day('Plan written', (each, known) => stepOf(each, known, 'plan written')),
      day('Ratified', (each, known) => stepOf(each, known, 'plan ratified')),
      day('Plan due', ({ id }, known) => known.owed('permanence-by-review2', id)?.due),
    ],
    flags: {
      'meeting overdue': (each, known) => isOverdue('permanence-meeting-by-review2', each, known),
      'plan overdue': (each, known) => isOverdue('permanence-by-review2', each, known),
      'no aim said': (each, known) => !aim(each, known),
      'not ratified': (each, known) => !stepOf(each, known, 'plan ratified'),
    },
    by: { aim: (each, known) => String(aim(each, known) ?? 'not said') },
  }),
  defineRegister({
    ...{ name: 'protection-plans', area, title: 'Child protection plans', row },
    says: 'Each child on a child protection plan, how long, and whether the meeting on long plans is to look at it.',
    whose: 'Child',
    of: [{ span: 'on a protection plan' }],
    columns: [
      text('Category', ({ facts }) => facts.category),
      day('Since', ({ began }) => began),
      day('Nine months on', nine),
      count('Days', ({ began }, known) => daysBetween(began, known.day)),
    ],
    flags: {
      'nine months or longer': (each, known) => nine(each) <= known.day,
      'nine months within two months': (each, known) =>
        nine(each) > known.day && nine(each) <= monthsFrom(known.day, 2),
    },
    by: { category: ({ facts }) => String(facts.category ?? 'not said') },
    reading: 'A plan joins the list of long plans on the day nine months after it began.',
  }),
  defineRegister({
    ...{ name: 'pre-proceedings', area, title: 'Pre-proceedings tracker', row },
    says: 'Each child of whom care proceedings are being thought of: the last step, and the day by which the next is due.',
    whose: 'Child',
    of: [{ span: 'in pre-proceedings' }],
    kinds: ['pre proceedings step'],
    columns: [
      day('Since', ({ began }) => began),
      count('Days', ({ began }, known) => daysBetween(began, known.day)),
      text('Last step', (each, known) => lastStep(each, known)?.facts.step),
      day('Taken on', (each, known) => lastStep(each, known)?.on),
      day('Next by', nextBy),
    ],
    flags: {
      'past its next step': (each, known) => {
        const next = nextBy(each, known)
        return next !== null && next < known.day
      },
      'no day for the next step': (each, known) => nextBy(each, known) === null,
    },
    by: { 'last step': (each, known) => String(lastStep(each, known)?.facts.step ?? 'not said') },
  }),
]

function isOverdue(rule: string, { id }: Row, known: Known): boolean {
  const owed = known.owed(rule, id)
  return Boolean(owed?.due && owed.due < known.day && !owed.excused)
}
