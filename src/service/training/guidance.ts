import type { Person, Said } from './matrix'

/** A document of the service as it is in force: the last time it was issued. */
export type Issued = { readonly document: string; readonly issue: Said }

/** The documents in force, each as it was last issued, by name. */
export function inForce(said: readonly Said[]): Issued[] {
  const last = new Map<string, Said>()
  for (const each of said) if (each.facts.step === 'issued') last.set(String(each.facts.document), each)
  return [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([document, issue]) => ({ document, issue }))
}

export type Receipt = { readonly person: Person; readonly receipt: Said | null }

/** Who has a document: since it was issued, and of its version where both say one. An older one is not in force. */
export const receiptOf = (person: Person, { document, issue }: Issued, said: readonly Said[]): Receipt => ({
  person,
  receipt:
    said.findLast(
      ({ on, facts }) =>
        on >= issue.on &&
        facts.document === document &&
        (!facts.version || !issue.facts.version || facts.version === issue.facts.version),
    ) ?? null,
})
