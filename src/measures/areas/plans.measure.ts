import type { Sorted } from '../form'
import { ofKind, type Row, type Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { IMPROVEMENT_PLAN, tally, wholeShare } from './common'

const action = { ...wholeShare, area: 'Plans', rows: 'action', published: IMPROVEMENT_PLAN } as const

const KINDS = ['action update', 'action dropped']
/** Every action of a plan that is not dropped. */
const every = (words: Sorted['words'], judge: (row: Row) => string | null): Sorted => ({
  is: 'sorted',
  of: { happening: 'improvement action', whose: 'self', over: 'ever', once: true },
  beside: KINDS,
  rules: ['improvement-action'],
  words,
  judge: (row) => (ofKind(row, 'action dropped').length > 0 ? null : judge(row)),
})

const updates = (row: Row): readonly Told[] => ofKind(row, 'action update')

/** The day it was done with something to show for it; said to be done with nothing, it is not. */
function doneOn(row: Row): string | null {
  const told = updates(row).filter(({ facts }) => facts.progress)
  if (told.at(-1)?.facts.progress !== 'done') return null
  const shown = updates(row).find(({ facts }) => facts.evidence)
  const said = told.find(({ facts }) => facts.progress === 'done')
  return shown && said ? (shown.on > said.on ? shown.on : said.on) : null
}

function inTime(row: Row): string | null {
  const due = row.facts.due_by
  if (!due) return 'no day'
  const done = doneOn(row)
  if (done) return done <= String(due) ? 'done in time' : 'done late'
  return String(due) < row.asAt ? 'past its day' : null
}

/** The rating that somebody gave last, by an update or with the action itself. */
const rated = (row: Row): unknown =>
  updates(row).findLast(({ facts }) => facts.rating)?.facts.rating ?? row.facts.rating

function complete(row: Row): string {
  const { owner, due_by, outcome } = row.facts
  const whole = owner && due_by && outcome && updates(row).length > 0 && rated(row)
  return whole ? 'complete' : 'something missing'
}

const updated = (row: Row): string | null => {
  if (doneOn(row)) return null
  return updates(row).some(({ on }) => on.slice(0, 7) === row.asAt.slice(0, 7)) ? 'updated' : 'not updated'
}

export const plans: readonly Measure[] = [
  defineMeasure({
    ...action,
    id: 'M244',
    title: 'Plan actions complete on time',
    says: 'Of actions of plans whose day has come, those done by it with something to show',
    sentence: '{n} due by {day} were done in time, with something to show.',
    whyItMatters: 'What was promised was promised to somebody.',
    form: every({ 'done in time': true, 'done late': false, 'past its day': false, 'no day': false }, inTime),
    reading: 'What is done before its day counts as due. An action without a day is told apart and counts against.',
  }),
  defineMeasure({
    ...action,
    ...tally,
    id: 'M245',
    direction: 'down',
    title: 'Plan actions overdue or blank',
    says: 'Actions past their day and not done with something to show, and those without a day',
    sentence: '{n} were past their day or without one on {day}.',
    whyItMatters: 'A blank is where a promise was lost.',
    form: every({ 'past its day': true, 'no day': true }, (row) => {
      const word = inTime(row)
      return (word === 'no day' && !doneOn(row)) || word === 'past its day' ? word : null
    }),
  }),
  defineMeasure({
    ...action,
    ...tally,
    id: 'M246',
    title: 'Plan actions by rating',
    says: 'Actions of plans, by the rating given last',
    sentence: '{n} were in plans on {day}.',
    whyItMatters: 'A rating nobody gave is not green.',
    form: every({ red: true, amber: true, green: true, blue: true, 'no rating': true }, (row) =>
      String(rated(row) ?? 'no rating'),
    ),
    reading: 'The rating that was given; what follows from days and evidence stands beside it on the plan.',
  }),
  defineMeasure({
    ...action,
    id: 'M247',
    title: 'Plan rows complete',
    says: 'Of actions of plans, those with an owner, a day, an outcome, an update and a rating',
    sentence: '{n} in plans on {day} had an owner, a day, an outcome, an update and a rating.',
    whyItMatters: 'Nobody can be held to half a promise.',
    form: every({ complete: true, 'something missing': false }, complete),
  }),
  defineMeasure({
    ...action,
    id: 'M248',
    title: 'Progress updated in the month',
    says: 'Of open actions of plans, those brought up to date in the month',
    sentence: '{n} still open were brought up to date in the month to {day}.',
    whyItMatters: 'A plan nobody touches is a document.',
    form: every({ updated: true, 'not updated': false }, updated),
  }),
  defineMeasure({
    ...action,
    id: 'M249',
    rows: 'requirement',
    title: 'Requirements with a workstream',
    says: 'Of what inspections require or recommend and is not yet met, that which a workstream took up',
    sentence: '{n} that were open on {day} had a workstream.',
    whyItMatters: 'One requirement was lost between a report and a slide.',
    form: {
      is: 'sorted',
      of: { span: 'inspection requirement', whose: 'subject', over: 'day', once: true },
      beside: ['requirement taken up'],
      words: { 'taken up': true, 'nobody took it up': false },
      judge: takenUp,
    },
  }),
]

/** What somebody who looked from outside worries about or finds strong asks nothing of anybody. */
function takenUp(row: Row): string | null {
  if (row.facts.weight === 'worry' || row.facts.weight === 'strength') return null
  return ofKind(row, 'requirement taken up').length > 0 ? 'taken up' : 'nobody took it up'
}
