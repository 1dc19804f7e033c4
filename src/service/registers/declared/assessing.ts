import type { SubjectId } from '../../../happenings'
import type { Known } from '../known'
import { count, day, defineRegister, people, type Register, type Row, text } from '../register'
import { daysBetween, monthsFrom } from './days'

const area = 'Children in care'
const row = ['child', 'children'] as const

const CHANGES = [
  'placement',
  'placement ending',
  'legal status',
  'missing episode',
  'exploitation concern',
  'allegation',
  'serious incident',
  'child protection plan',
]
const ASSESSMENTS = ['risk assessment', 'needs assessment']

const lastOf = (kinds: readonly string[], id: SubjectId, known: Known) =>
  kinds
    .flatMap((kind) => known.told(kind, id))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)

function hasChanged({ id }: Row, known: Known): boolean {
  const [assessed, changed] = [lastOf(ASSESSMENTS, id, known), lastOf(CHANGES, id, known)]
  return Boolean(assessed && changed && changed.on > assessed.on)
}

const COLUMNS = ['working_well', 'worried_about', 'next_steps'] as const

/** The days on which another worker took over from the one before. */
function changesOf(id: SubjectId, known: Known) {
  const held = known.ever('known to a worker', id).filter(({ with: worker }) => worker !== null)
  return held.flatMap((span, index) => {
    const before = held[index - 1]
    return before && before.with !== span.with ? [span.from] : []
  })
}

const since = (id: SubjectId, known: Known, months: number): number =>
  changesOf(id, known).filter((on) => on > monthsFrom(known.day, -months)).length

/** How children in care are assessed, planned for and kept with one worker. */
export const assessing: readonly Register[] = [
  defineRegister({
    ...{ name: 'changed-since-assessed', area, title: 'Assessments against changes', row },
    says: 'Each child in care, when they were last assessed, and what has happened to them since.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    kinds: [...ASSESSMENTS, ...CHANGES],
    columns: [
      day('Last assessed', ({ id }, known) => lastOf(ASSESSMENTS, id, known)?.on),
      day('Last change', ({ id }, known) => lastOf(CHANGES, id, known)?.on),
      text('What changed', ({ id }, known) => lastOf(CHANGES, id, known)?.kind),
    ],
    flags: {
      'changed since assessed': hasChanged,
      'never assessed': ({ id }, known) => !lastOf(ASSESSMENTS, id, known),
    },
    by: { 'last change': ({ id }, known) => lastOf(CHANGES, id, known)?.kind ?? 'nothing recorded' },
    reading:
      'An assessment of risk or of needs counts. A change is a move, a legal status, a protection plan, time missing, a sign of exploitation, an allegation or a serious incident; one on the day of the assessment was before it.',
  }),
  defineRegister({
    ...{ name: 'signs-of-safety', area, title: 'Plans in three columns', row: ['plan', 'plans'] },
    says: 'The last care plan of each child in care: what works well, what worries us, what happens next.',
    whose: 'Child',
    of: [{ happening: 'care plan', whose: 'child', latestBy: [] }],
    only: ({ id }, known) => Boolean(known.held('in care', id)),
    spans: ['in care'],
    columns: [
      day('Plan of', ({ on }) => on),
      text('Working well', ({ facts }) => facts.working_well),
      text('Worried about', ({ facts }) => facts.worried_about),
      text('Next steps', ({ facts }) => facts.next_steps),
    ],
    flags: {
      'all three said': ({ facts }) => COLUMNS.every((each) => facts[each]),
      'something not said': ({ facts }) => !COLUMNS.every((each) => facts[each]),
    },
  }),
  defineRegister({
    ...{ name: 'worker-changes', area, title: 'Changes of social worker', row },
    says: 'Each child in care, who their social worker is, and how often that changed.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    spans: ['known to a worker'],
    columns: [
      people('Social worker', ({ id }, known) => [known.held('known to a worker', id)?.with]),
      day('Since', ({ id }, known) => changesOf(id, known).at(-1) ?? known.held('known to a worker', id)?.began),
      count('Changes in 12 months', ({ id }, known) => since(id, known, 12)),
      count('Days with this worker', ({ id }, known) => {
        const from = changesOf(id, known).at(-1) ?? known.held('known to a worker', id)?.began
        return from ? daysBetween(from, known.day) : null
      }),
    ],
    flags: {
      'changed in three months': ({ id }, known) => since(id, known, 3) > 0,
      'two changes or more in 12 months': ({ id }, known) => since(id, known, 12) >= 2,
    },
    by: { 'changes in 12 months': ({ id }, known) => String(since(id, known, 12)) },
    reading: 'Another team with the same worker is no change, and the first worker is none.',
  }),
]
