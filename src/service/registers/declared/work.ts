import { ACTIVITY } from '../../codes'
import type { Known } from '../known'
import { count, day, defineRegister, monthsBack, type Register, type Row, text } from '../register'
import { ageOf, monthsFrom, share } from './days'

const area = 'Education'

const activityOf = ({ id }: Row, known: Known) => known.held('activity', id)?.facts.activity
const activityWords = (row: Row, known: Known) => {
  const code = activityOf(row, known)
  return code ? (ACTIVITY.find((each) => each.code === code)?.means ?? String(code)) : 'not recorded'
}
const isNeet = (row: Row, known: Known) => String(activityOf(row, known) ?? '').startsWith('G')
const shown = ({ id }: Row, known: Known) =>
  known.told('opportunity', id).filter(({ on }) => on > monthsFrom(known.day, -12))
const suited = (row: Row, known: Known) => shown(row, known).filter(({ facts }) => facts.suitable === 'yes')

/** What young people do, and what they were shown and offered. */
export const work: readonly Register[] = [
  defineRegister({
    ...{ name: 'work-and-learning', area, title: 'Work and learning from 16', row: ['young person', 'young people'] },
    says: 'Each young person of 16 or more in or leaving care: what they do, and what they were shown in 12 months.',
    whose: 'Young person',
    of: [{ span: 'in care' }, { span: 'leaving care', as: 'leaving care' }],
    // Who is in care and has begun to leave it is one young person.
    only: (row, known) =>
      (ageOf('child', row.id, known) ?? 0) >= 16 && !(row.as === 'leaving care' && known.held('in care', row.id)),
    spans: ['child', 'activity', 'in care'],
    kinds: ['opportunity'],
    columns: [
      count('Age', ({ id }, known) => ageOf('child', id, known)),
      text('Does', activityWords),
      count('Shown in 12 months', (row, known) => shown(row, known).length),
      count('That suited', (row, known) => suited(row, known).length),
    ],
    flags: {
      'not in education, employment or training': isNeet,
      'of them, shown nothing that suited': (row, known) => isNeet(row, known) && suited(row, known).length === 0,
      'not recorded': (row, known) => !activityOf(row, known),
    },
    by: { activity: activityWords },
    totals: (rows, known) => [
      `Not in education, employment or training: ${share(rows.filter((row) => isNeet(row, known)).length, rows.length)}.`,
    ],
  }),
  defineRegister({
    ...{ name: 'opportunities', area, title: 'Opportunities in 12 months', row: ['opportunity', 'opportunities'] },
    says: 'Each vacancy, interview, work experience, job or programme that a child or care leaver was offered.',
    whose: 'For whom',
    of: [{ happening: 'opportunity', whose: 'child', since: monthsBack(12) }],
    newest: true,
    columns: [
      day('On', ({ on }) => on),
      text('What', ({ facts }) => facts.offer),
      text('Organisation', ({ facts }) => facts.organisation),
      text('Suited', ({ facts }) => facts.suitable),
      text('What came of it', ({ facts }) => facts.answer),
    ],
    flags: {
      suited: ({ facts }) => facts.suitable === 'yes',
      'taken up': ({ facts }) => facts.answer === 'taken up',
      waiting: ({ facts }) => facts.answer === 'waiting',
    },
    by: {
      organisation: ({ facts }) => String(facts.organisation ?? 'not said'),
      offer: ({ facts }) => String(facts.offer),
    },
  }),
]
