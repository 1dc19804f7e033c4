import { type CommonWord, counts, type Measure, type Why } from '../measure'

const household: Readonly<Record<CommonWord, string>> = {
  late: 'Owed, its day has passed, and nothing that meets it is recorded. Longest first.',
  unknown: 'A fact that would tell is missing, so nobody can say. In the base, not in the count.',
  excused: 'Excused, with a reason and somebody who agreed it. In the base, not in the count.',
  'not yet due': 'Owed, and its day has not passed. In the base, not in the count.',
  'complete, late': 'Finished after the day it was owed by. In the count.',
  'in time': 'The latest lies within its term, however late it came. In the count.',
  'on the register': 'Approved, and the approval has not ended.',
  'not available': 'In the base; the figure itself is not available.',
}

const event: Readonly<Record<string, string>> = {
  late: 'Not notified by the end of the next day. Longest ago first.',
  'not yet due': 'Not notified yet, and its day has not passed. In the base, not in the count.',
  'in time': 'Notified on the day or the next. In the count.',
}

/** What it means to be in a group of rows. */
export const reasonOf = (measure: Measure, why: Why): string =>
  (measure.form.is === 'completion' && measure.rows === 'event' ? event[why] : undefined) ??
  common(why) ??
  own(measure, why)

const common = (why: Why): string | undefined => Object.entries(household).find(([word]) => word === why)?.[1]
const own = (measure: Measure, why: Why): string =>
  counts(measure, why) ? 'In the count.' : 'In the base, not in the count.'
