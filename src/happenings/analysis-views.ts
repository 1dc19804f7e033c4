import type { Fact } from './fact'
import { type Kind, SELF } from './kind'
import type { Vocabulary } from './vocabulary'

/** Where analysts look: a schema of views, in which nothing can be written. */
const SCHEMA = 'analysis'

/**
 * The statements that make a view of each kind, from its declaration alone: its subjects by ref, its day, who wrote it
 * down and when, and each fact as a column of its own type. What was corrected or withdrawn is not in them.
 * Run them in one transaction, as the owner of the tables; again whenever the declarations may have changed.
 */
export function analysisViews(words: Vocabulary): string[] {
  return [`create schema if not exists ${SCHEMA}`, ...words.kinds.flatMap(viewOf)]
}

/** `analysis.supervising_visit` */
export const viewName = (kind: Kind): string => `${SCHEMA}.${name(kind.name.replaceAll(' ', '_'))}`

function viewOf(kind: Kind): string[] {
  const view = viewName(kind)
  const columns = columnsOfView(kind)
  const select = columns.map(({ column, is }) => `  ${is} as ${name(column)}`).join(',\n')
  return [
    `drop view if exists ${view}`,
    `create view ${view} as\nselect\n${select}\nfrom happening h${joins(kind)}\nwhere h.kind = ${text(kind.name)} and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`,
    `comment on view ${view} is ${text(kind.means)}`,
    ...columns.map(({ column, says }) => `comment on column ${view}.${name(column)} is ${text(says)}`),
  ]
}

export type ViewColumn = { readonly column: string; readonly is: string; readonly says: string }

/** The columns of a kind's view. A fact named like one of them gives way, and is called after its kind. */
export function columnsOfView(kind: Kind): ViewColumn[] {
  const refs = rolesOf(kind).map(
    ([role, label]): ViewColumn => ({ column: role === SELF ? 'ref' : role, is: `${alias(role)}.ref`, says: label }),
  )
  const before: ViewColumn[] = [
    { column: 'id', is: 'h.id', says: 'The number of the record' },
    ...refs,
    {
      column: 'on_day',
      is: `nullif(h.on_day, '-infinity')`,
      says: 'The day it happened; empty: from the first day anything is known',
    },
    { column: 'at_time', is: 'h.at_time', says: 'The time of day in London, where known' },
    { column: 'recorded_at', is: 'h.recorded_at', says: 'The instant it was written down here' },
    { column: 'recorded_by', is: 'h.recorded_by', says: 'The account that wrote it down' },
  ]
  const taken = new Set(before.map(({ column }) => column))
  const facts = Object.entries(kind.facts).map(
    ([fact, { label, ...rest }]): ViewColumn => ({
      column: taken.has(fact) ? `${kind.name.replaceAll(' ', '_')}_${fact}` : fact,
      is: typed(fact, rest),
      says: label,
    }),
  )
  return [...before, ...facts]
}

const rolesOf = (kind: Kind): [role: string, label: string][] => [
  ...(kind.subject ? [[SELF, `The reference of this ${kind.subject}`] satisfies [string, string]] : []),
  ...Object.entries(kind.about).map(([role, { label }]): [string, string] => [role, label]),
]

function joins(kind: Kind): string {
  return rolesOf(kind)
    .map(([role]) => `\nleft join subject ${alias(role)} on ${alias(role)}.id = (h.about->>${text(role)})::bigint`)
    .join('')
}

const alias = (role: string): string => name(`about ${role}`)

function typed(fact: string, { type, choices }: Omit<Fact, 'label'>): string {
  const value = `h.facts->>${text(fact)}`
  if (type === 'day') return `(${value})::date`
  if (type === 'number') return `(${value})::int`
  const isYesNo = choices?.length === 2 && choices.includes('yes') && choices.includes('no')
  return isYesNo ? `case ${value} when 'yes' then true when 'no' then false end` : value
}

const name = (of: string): string => `"${of.replaceAll('"', '""')}"`
const text = (of: string): string => `'${of.replaceAll("'", "''")}'`
