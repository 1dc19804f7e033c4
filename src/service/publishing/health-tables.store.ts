import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { onShortBreaks } from '../../measures'

/** A settled audit on a topic, and what was answered to its questions. What is to be learned of it is of one case, and not read. */
export type HealthAudit = {
  readonly topic: string
  readonly grade: string | null
  readonly found: readonly (string | null)[]
}

const stands = (of: string) => sql`not ${sql.ref(`${of}.withdrawn`)}
  and not exists (select from happening c where c.corrects = ${sql.ref(`${of}.id`)})`

/** Audits on any topic, settled in a period: before that nobody but their auditors reads them. */
export async function findHealthAudits(db: Kysely<Tables>, from: PlainDate, to: PlainDate): Promise<HealthAudit[]> {
  const { rows } = await sql<HealthAudit>`
    select a.facts->>'topic' as topic, m.facts->>'grade' as grade,
      coalesce((select jsonb_agg(f.facts->>'found' order by f.id)
        from happening f where f.kind = 'audit finding' and f.about->>'audit' = m.about->>'audit' and f.on_day <= ${to}::date and ${stands('f')}), '[]'::jsonb) as found
    from happening m join happening a on a.kind = 'audit' and a.about->>'self' = m.about->>'audit'
    where m.kind = 'audit moderation' and m.on_day between ${from}::date and ${to}::date and ${stands('m')} and ${stands('a')}
      and a.facts->>'topic' is not null order by 1, m.on_day, m.id`.execute(db)
  return rows
}

export type SpecialPlan = { readonly born: string | null; readonly state: string | null }

/** Each child in care on a day, with what is known of a plan for special needs; short breaks are in no count, as in M106. */
export async function findSpecialPlans(db: Kysely<Tables>, to: PlainDate): Promise<SpecialPlan[]> {
  const on = (of: string) =>
    sql`${sql.ref(`${of}.from_day`)} <= ${to}::date and ${sql.ref(`${of}.until_day`)} > ${to}::date`
  const { rows } = await sql<SpecialPlan>`
    select b.value->>'born' as born, p.value->>'state' as state from span c
    left join span b on b.name = 'child' and b.subject_id = c.subject_id and ${on('b')}
    left join span p on p.name = 'education health and care plan' and p.subject_id = c.subject_id and ${on('p')}
    where c.name = 'in care' and ${on('c')} and not ${onShortBreaks(sql`c.subject_id`, sql`${to}::date`)}`.execute(db)
  return rows
}
