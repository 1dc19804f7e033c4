// Which figures of a publication may be printed: small ones are hidden, and then whatever would let one be worked out.
// docs/decisions/0017 says what is promised. Pure: values and relations in, a decision for each figure out.

export * from './policy'
export { type Decision, type Protected, protect } from './protect'
export { adds, type Figure, type Percentage, type Publication, type Relation } from './publication'
