import { latest, ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { IMPROVEMENT_PLAN, share } from './common'

const matched = { ...share, area: 'Matching and agreements', published: IMPROVEMENT_PLAN } as const

const rationaleWords = { 'before the start': true, 'after the start': false, 'no rationale': false }

/** Why this home, for this child, by the day the child came. */
function rationale(row: Row): keyof typeof rationaleWords {
  const written = ofKind(row, 'placement match').filter(
    ({ about, facts }) => about.household === row.about.with && Boolean(facts.rationale),
  )
  const [first] = written
  if (!first) return 'no rationale'
  return first.on <= row.on ? 'before the start' : 'after the start'
}

/** Back, signed by both, in the version that was sent. */
function isBack(row: Row): boolean {
  const same = (version: unknown) => !version || !row.facts.version || version === row.facts.version
  return ofKind(row, 'foster care agreement', { step: 'signed by both' }).some(
    ({ on, about, facts }) =>
      on >= row.on && same(facts.version) && (!about.carer || !row.about.carer || about.carer === row.about.carer),
  )
}

export const matching: readonly Measure[] = [
  defineMeasure({
    ...matched,
    id: 'M045',
    title: 'Matching rationale recorded',
    says: 'Of placements in our homes that started in the month, those whose rationale was recorded by then',
    sentence: '{n} that started in the month to {day} had their rationale recorded by the day they started.',
    whyItMatters: 'Why this home for this child is asked before the child moves, or it is not asked at all.',
    rows: 'placement',
    form: {
      is: 'sorted',
      of: { span: 'placed', whose: 'subject', over: 'month', withSomebody: true },
      beside: ['placement match'],
      words: rationaleWords,
      judge: rationale,
    },
    reading: 'A rationale written on the day itself is in time. One for another home does not count.',
  }),
  defineMeasure({
    ...matched,
    id: 'M046',
    title: 'Carer agreements returned',
    says: 'Of agreements sent to homes on the register, those signed by both',
    sentence: '{n} sent by {day} were back, signed by both.',
    whyItMatters: 'An agreement that only one side signed binds nobody.',
    rows: 'agreement',
    form: {
      is: 'sorted',
      of: {
        happening: 'foster care agreement',
        where: { step: 'sent' },
        whose: 'household',
        within: { span: 'approved' },
        over: 'ever',
      },
      beside: ['foster care agreement', 'approval ending'],
      rules: ['agreement-before-placement'],
      words: { 'signed by both': true, 'not back': false },
      judge: (row) => {
        const ended = latest(row, 'approval ending')
        if (row.began === null || (ended && ended.on >= row.on)) return null
        return isBack(row) ? 'signed by both' : 'not back'
      },
    },
    reading:
      'An agreement that went out in a later version is another one. Those of homes that have left the register are left out.',
  }),
]
