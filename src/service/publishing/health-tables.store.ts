import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

/** A settled audit of health, and what was answered to its questions. */
export type HealthAudit = {
  readonly topic: string
  readonly grade: string | null
  readonly learning: string | null
  readonly found: readonly { readonly domain: string; readonly found: string | null }[]
}

const stands = (of: string) => sql`not ${sql.ref(`${of}.withdrawn`)}
  and not exists (select from happening c where c.corrects = ${sql.ref(`${of}.id`)})`

/** Audits on a topic that is of health, settled in a period: before that nobody but their auditors reads them. */
export async function findHealthAudits(db: Kysely<Tables>, from: PlainDate, to: PlainDate): Promise<HealthAudit[]> {
  const { rows } = await sql<HealthAudit>`
    select a.facts->>'topic' as topic, m.facts->>'grade' as grade, m.facts->>'learning' as learning,
      coalesce((select jsonb_agg(jsonb_build_object('domain', f.facts->>'domain', 'found', f.facts->>'found') order by f.id)
        from happening f where f.kind = 'audit finding' and f.about->>'audit' = m.about->>'audit' and f.on_day <= ${to}::date and ${stands('f')}), '[]'::jsonb) as found
    from happening m join happening a on a.kind = 'audit' and a.about->>'self' = m.about->>'audit'
    where m.kind = 'audit moderation' and m.on_day between ${from}::date and ${to}::date and ${stands('m')} and ${stands('a')}
      and a.facts->>'topic' ilike '%health%' order by 1, m.on_day, m.id`.execute(db)
  return rows
}

export type SpecialPlan = { readonly born: string | null; readonly state: string | null }

/** Each child in care on a day, with what is known of a plan for special needs. */
export async function findSpecialPlans(db: Kysely<Tables>, to: PlainDate): Promise<SpecialPlan[]> {
  const on = (of: string) =>
    sql`${sql.ref(`${of}.from_day`)} <= ${to}::date and ${sql.ref(`${of}.until_day`)} > ${to}::date`
  const { rows } = await sql<SpecialPlan>`
    select b.value->>'born' as born, p.value->>'state' as state from span c
    left join span b on b.name = 'child' and b.subject_id = c.subject_id and ${on('b')}
    left join span p on p.name = 'education health and care plan' and p.subject_id = c.subject_id and ${on('p')}
    where c.name = 'in care' and ${on('c')}`.execute(db)
  return rows
}
