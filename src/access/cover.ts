import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'

/**
 * Who stands in for whom on a day (`away_id`, `cover_id`) and up to, not on, which day (`until_day`): the day somebody is
 * back, or the day they were expected if nobody has said otherwise since. A cover ends by itself, for it opens cases; why
 * somebody is away is in the record of the absence, which few read, and is never looked at here.
 */
export const coverOn = (today: PlainDate): RawBuilder<unknown> => sql`
  select subject_id as away_id, with_id as cover_id, until_day from (
    select subject_id, with_id, from_day, least(until_day, (value->>'back_on')::date) as until_day
    from span where name = 'absent' and with_id <> subject_id and until_day > ${today}::date) absence
  where from_day <= ${today}::date and until_day > ${today}::date`
