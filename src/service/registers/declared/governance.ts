import { measureOf } from '../../../measures'
import type { Known } from '../known'
import { day, defineRegister, monthsBack, type Register, type Row, text } from '../register'
import { last } from './days'

const REGULATION_35 = 'review of the quality of care, regulation 35'
const RETURN = 'yearly return'

/** What `reported` and a return sent say is that it went; any other report waits for a record of that. */
const sentOn = ({ as, on, id }: Row, known: Known) => (as === '' ? last(known, 'inspectorate report sent', id)?.on : on)

/** The figure that a commitment names, if there is one of that number. */
function figureOf({ facts }: Row): string | null {
  const measure = measureOf(String(facts.figure ?? '').toUpperCase())
  return measure ? `${measure.title} (${measure.id})` : null
}

const latestProgress = ({ id }: Row, known: Known) => last(known, 'commitment progress', id)
/** What the fund said to the last application for a child. */
const awarded = ({ id }: Row, known: Known) =>
  last(known, 'support fund award', known.naming('support fund application', id).at(-1)?.subject ?? 0)
const applied = ({ id }: Row, known: Known) => last(known, 'support fund application', id)
const assessed = ({ id }: Row, known: Known) => last(known, 'support needs assessment', id)
const issued = ({ id }: Row, known: Known) => last(known, 'care story issued', id)
const check = ({ id }: Row, known: Known) => last(known, 'care story check', id)

/** What is promised, told and sent in the name of the whole service. */
export const governance: readonly Register[] = [
  defineRegister({
    ...{ name: 'inspectorate-reports', area: 'The service', title: 'Reports to the inspectorate' },
    row: ['report', 'reports'],
    says: 'Each report that the inspectorate had or is to have in three years, and the day it was sent.',
    whose: 'Report of',
    newest: true,
    of: [
      { happening: 'inspectorate report', whose: 'self', since: monthsBack(36) },
      {
        ...{ happening: 'quality of care review', whose: 'service', where: { step: 'reported' }, as: REGULATION_35 },
        since: monthsBack(36),
      },
      {
        ...{ happening: 'data return', whose: 'service', where: { data: 'Ofsted fostering return' }, as: RETURN },
        since: monthsBack(36),
      },
    ],
    kinds: ['inspectorate report sent'],
    columns: [
      text('Report', ({ as, facts }) => as || facts.report),
      day('Finished', ({ as, on }) => (as === '' ? on : null)),
      day('Sent', sentOn),
      text('Reference', (row, known) =>
        row.as === '' ? last(known, 'inspectorate report sent', row.id)?.facts.reference : row.facts.reference,
      ),
    ],
    flags: { 'not sent': (row, known) => !sentOn(row, known) },
    by: { report: ({ as, facts }) => as || String(facts.report) },
    reading: 'A review of the quality of care recorded as reported, and a return recorded as sent, went on that day.',
  }),
  defineRegister({
    ...{ name: 'commitments', area: 'The board', title: 'Pledges, charters and priorities' },
    row: ['commitment', 'commitments'],
    says: 'What each body promised or set itself, the figure that shows whether it is kept, and what was last done.',
    whose: 'Commitment',
    of: [{ span: 'commitment' }],
    spans: ['board'],
    steps: 2,
    kinds: ['commitment progress'],
    columns: [
      text('Body', ({ about }, known) => known.held('board', about.with)?.facts.name),
      text('Sort', ({ facts }) => facts.sort),
      text('Version', ({ facts }) => facts.version),
      text('Figure', figureOf),
      day('Last told', (row, known) => latestProgress(row, known)?.on),
      text('What was done', (row, known) => latestProgress(row, known)?.facts.progress),
    ],
    flags: {
      'no figure': (row) => figureOf(row) === null,
      'nothing told in a year': (row, known) =>
        (latestProgress(row, known)?.on ?? '') <= monthsBack(12)(known.day, known.calendar),
    },
    by: {
      body: ({ about }, known) => String(known.held('board', about.with)?.facts.name ?? 'no body'),
      sort: ({ facts }) => String(facts.sort),
    },
  }),
  defineRegister({
    ...{ name: 'care-stories', area: 'The board', title: 'Stories of a way into care', row: ['story', 'stories'] },
    says: 'Each story told for a board, whether somebody checked that it tells of nobody, and when it was issued.',
    whose: 'Story',
    newest: true,
    of: [{ span: 'care story' }],
    kinds: ['care story check', 'care story issued'],
    columns: [
      day('Written', ({ began }) => began),
      text('Check', (row, known) => check(row, known)?.facts.found),
      day('Checked', (row, known) => check(row, known)?.on),
      day('Issued', (row, known) => issued(row, known)?.on),
    ],
    flags: {
      'not checked': (row, known) => !check(row, known),
      'checked, not issued': (row, known) => Boolean(check(row, known)) && !issued(row, known),
    },
  }),
  defineRegister({
    ...{ name: 'adoption-support', area: 'Adoption', title: 'Ways to adoption support', row: ['child', 'children'] },
    says: 'Each child for whom support was asked about: the last step, the assessment, and what the fund answered.',
    whose: 'Child',
    of: [{ happening: 'adoption support step', whose: 'child', latestBy: [] }],
    spans: ['support fund application'],
    kinds: ['support needs assessment', 'support fund application', 'support fund award'],
    columns: [
      text('Last step', ({ facts }) => facts.step),
      day('On', ({ on }) => on),
      day('Assessed', (row, known) => assessed(row, known)?.on),
      day('Fund asked', (row, known) => applied(row, known)?.on),
      text('Fund answered', (row, known) => awarded(row, known)?.facts.answer),
    ],
    flags: {
      'agreement not given': ({ facts }) => facts.step === 'agreement not given',
      'assessed, fund not asked': (row, known) => Boolean(assessed(row, known)) && !applied(row, known),
      'not assessed': (row, known) => !assessed(row, known),
    },
    by: { 'last step': ({ facts }) => String(facts.step) },
  }),
]
