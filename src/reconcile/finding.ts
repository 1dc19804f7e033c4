import type { Printed } from './printed'

/** A contradiction cannot be so; a question wants an answer from whoever printed it; a note is to be known when it is used. */
type Kind = 'contradiction' | 'question' | 'note'

/** Something to be said of a table in print: in a sentence, with the check that found it. */
export type Finding = {
  table: string
  check: string
  kind: Kind
  /** The row, column or sentence it is about. */
  where: string
  says: string
}

/** A check of the tables of one paper. It says nothing where a paper is merely silent. */
export type Check = {
  name: string
  kind: Kind
  find: (tables: readonly Printed[]) => Omit<Finding, 'check' | 'kind'>[]
}

/** A check that needs one table at a time; what it finds is a contradiction unless said otherwise. */
export const ofEach = (
  name: string,
  find: (table: Printed) => { where: string; says: string }[],
  kind: Kind = 'contradiction',
): Check => ({
  name,
  kind,
  find: (tables) => tables.flatMap((table) => find(table).map((one) => ({ table: table.id, ...one }))),
})
