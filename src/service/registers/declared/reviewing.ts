import type { PlainDate } from '../../../calendar'
import type { SubjectId } from '../../../happenings'
import { capital } from '../../../web/pieces'
import { PARTICIPATION } from '../../codes'
import type { Known } from '../known'
import { count, day, defineRegister, monthsBack, people, type Register, type Row, text } from '../register'
import { share } from './days'

const area = 'Reviewing officers'

const codeOf = ({ facts }: Row): string => String(facts.participation ?? '')
const attended = (row: Row) => ['PN1', 'PN2', 'PN3', 'PN4'].includes(codeOf(row))
const tookPart = (row: Row) => ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'].includes(codeOf(row))
const isCoded = (row: Row) => codeOf(row) !== '' && codeOf(row) !== 'PN0'
const codeWords = (row: Row) =>
  codeOf(row) ? `${codeOf(row)}, ${PARTICIPATION.find(({ code }) => code === codeOf(row))?.means ?? ''}` : 'not said'

/** The day since which the officer a child has now has been theirs. */
function officerSince(id: SubjectId, known: Known): PlainDate | null {
  const now = known.held('reviewing officer', id)
  if (!now) return null
  const others = known.ever('reviewing officer', id).filter((span) => span.with !== now.with && span.from < now.from)
  const after = others.at(-1)?.until ?? ''
  return known.ever('reviewing officer', id).find((span) => span.with === now.with && span.from >= after)?.from ?? null
}

const cardOf = (id: SubjectId, known: Known) => {
  const since = officerSince(id, known)
  return known
    .told('guide given', id)
    .findLast(({ on, facts }) => facts.what === 'card of the reviewing officer' && since !== null && on >= since)
}

const casesOf = ({ id }: Row, known: Known) =>
  known.naming('reviewing officer', id).filter(({ subject }) => known.held('in care', subject)).length
const FULL_WEEK = 37
const fteOf = ({ facts }: Row): number | null =>
  typeof facts.hours_a_week === 'number' ? Math.min(facts.hours_a_week, FULL_WEEK) / FULL_WEEK : null
const perFullTime = (row: Row, known: Known) => {
  const fte = fteOf(row)
  return fte ? Math.round((casesOf(row, known) / fte) * 10) / 10 : null
}

function caseload(rows: readonly Row[], known: Known): string[] {
  const cases = rows.reduce((sum, row) => sum + casesOf(row, known), 0)
  const parts = rows.map(fteOf)
  if (parts.some((part) => part === null)) return [`${cases} children. The hours of some officers are not recorded.`]
  const fte = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  const each = fte === 0 ? '' : `: ${Math.round((cases / fte) * 10) / 10} for each`
  return [`${cases} children, ${Math.round(fte * 100) / 100} full-time officers${each}.`]
}

/** What figures ask of one review, and which of it nobody has said. */
const ASKED: Readonly<Record<string, (row: Row) => boolean>> = {
  'where it was held': ({ facts }) => Boolean(facts.venue),
  'how the child took part': (row) => codeOf(row) !== '',
  'reviewing officer': ({ about }) => about.worker != null,
}
const missingOf = (row: Row): string => {
  const missing = Object.keys(ASKED).filter((each) => !ASKED[each]?.(row))
  return missing.join(', ') || 'nothing'
}

/** Of one set of reviews every figure is of the whole, less those it cannot know. */
const bridge = (rows: readonly Row[]): string[] => [
  `${rows.length} held, each with its day: figures of timeliness are of all.`,
  ...Object.entries(ASKED).map(
    ([each, has]) =>
      `${capital(each)}: ${rows.filter(has).length} known, ${rows.filter((row) => !has(row)).length} missing.`,
  ),
]

/** What both registers of reviews say of each. */
const ofReview = [
  day('Held', ({ on }) => on),
  people('Reviewing officer', ({ about }) => [about.worker]),
  text('How the child took part', codeWords),
  text('Where', ({ facts }) => facts.venue),
]

export const reviewing: readonly Register[] = [
  defineRegister({
    ...{ name: 'review-bridge', area, title: 'Reviews of a month, and what they lack', row: ['review', 'reviews'] },
    says: 'Each review held in the last month once, with what figures of place, of taking part and of officers cannot know of it.',
    whose: 'Child',
    of: [{ happening: 'looked after review', whose: 'child', since: monthsBack(1) }],
    newest: true,
    columns: [...ofReview, text('Missing', missingOf)],
    flags: {
      'place missing': (row) => !ASKED['where it was held']?.(row),
      'taking part missing': (row) => !ASKED['how the child took part']?.(row),
      'officer missing': (row) => !ASKED['reviewing officer']?.(row),
    },
    by: { missing: missingOf },
    totals: bridge,
    reading:
      'Timeliness, place and taking part are figures of the same reviews: what their bases differ by is listed here.',
  }),
  defineRegister({
    ...{ name: 'reviews', area, title: 'Reviews held in three months', row: ['review', 'reviews'] },
    says: 'Each review of a child in care held in the last three months, where, and how the child took part.',
    whose: 'Child',
    of: [{ happening: 'looked after review', whose: 'child', since: monthsBack(3) }],
    newest: true,
    columns: ofReview,
    flags: {
      attended,
      'took part': tookPart,
      'under 4': (row) => codeOf(row) === 'PN0',
      'not said': (row) => codeOf(row) === '',
    },
    by: { code: codeWords, venue: ({ facts }) => String(facts.venue ?? 'not said') },
    totals: (rows) => {
      const coded = rows.filter(isCoded)
      return [
        `Attended: ${share(coded.filter(attended).length, coded.length)}. Took part: ${share(coded.filter(tookPart).length, coded.length)}. Both are of reviews with a code from PN1 to PN7.`,
      ]
    },
    reading:
      'Who came and gave no views (PN4) attended and did not take part; whose views were given by others or another way (PN5, PN6) took part and did not attend.',
  }),
  defineRegister({
    ...{ name: 'introduction-cards', area, title: 'Introduction cards', row: ['child', 'children'] },
    says: 'Each child in care with a reviewing officer, and whether the child was given that officer’s card.',
    whose: 'Child',
    of: [{ span: 'reviewing officer', while: 'in care' }],
    spans: ['reviewing officer'],
    kinds: ['guide given'],
    columns: [
      people('Reviewing officer', ({ about }) => [about.with]),
      day('Since', ({ id }, known) => officerSince(id, known)),
      day('Card given', ({ id }, known) => cardOf(id, known)?.on),
    ],
    flags: { 'no card of this officer': ({ id }, known) => !cardOf(id, known) },
    reading: 'A card given before the officer was the child’s is of another.',
  }),
  defineRegister({
    ...{ name: 'reviewing-officers', area, title: 'Reviewing officers', row: ['officer', 'officers'] },
    says: 'Each reviewing officer who works here, their hours, and the children in care they have.',
    whose: 'Officer',
    of: [{ span: 'employed' }],
    only: ({ facts }) => facts.role === 'reviewing officer',
    spans: ['reviewing officer', 'in care'],
    steps: 2,
    columns: [
      count('Hours a week', ({ facts }) => (typeof facts.hours_a_week === 'number' ? facts.hours_a_week : null)),
      text('Basis', ({ facts }) => facts.basis),
      count('Children', casesOf),
      count('For a full week', perFullTime),
    ],
    flags: {
      'more than 70': (row, known) => (perFullTime(row, known) ?? 0) > 70,
      'hours not recorded': (row) => fteOf(row) === null,
    },
    totals: caseload,
    reading: 'A full week is 37 hours. Guidance gives 50 to 70 children for each full-time officer.',
  }),
]
