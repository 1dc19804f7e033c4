import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'

const STANDING = sql`not a.withdrawn and not exists (select from happening c where c.corrects = a.id)`
/** Neither settled nor taken off the list. */
const UNSETTLED = sql`not exists (select from happening_subject d join happening e on e.id = d.happening_id
      where d.subject_id = (a.about->>'self')::bigint and d.role = 'audit' and e.kind in ('audit moderation', 'audit replaced') and not e.withdrawn
        and not exists (select from happening c where c.corrects = e.id))`

/**
 * The homes whose audit somebody was given, as lead or peer: theirs to read from the day it was given until it is moderated or
 * taken off the list, whatever team has the case by then, as they cannot audit what they may
 * not see. Read, and no more: they record nothing there but their answers.
 */
export const lentTo = (worker: string, today: PlainDate): RawBuilder<unknown> => sql`
  select (a.about->>'household')::bigint from subject w join happening_subject l on l.subject_id = w.id and l.role in ('lead', 'peer') join happening a on a.id = l.happening_id
  where w.ref = ${worker} and w.kind = 'worker' and a.kind = 'audit' and a.about ? 'household' and a.on_day <= ${today}::date
    and ${STANDING} and ${UNSETTLED}`

/** Audits of no home given to somebody, and the child whose file each is of, on the same terms. */
export const auditsLentTo = (worker: string, today: PlainDate): RawBuilder<unknown> => sql`
  select unnest(array[(a.about->>'self')::bigint, (a.about->>'child')::bigint]) from subject w join happening_subject l on l.subject_id = w.id and l.role in ('lead', 'peer') join happening a on a.id = l.happening_id
  where w.ref = ${worker} and w.kind = 'worker' and a.kind = 'audit' and not a.about ? 'household' and a.on_day <= ${today}::date
    and ${STANDING} and ${UNSETTLED}`
