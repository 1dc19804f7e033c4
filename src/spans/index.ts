// What was true, from when to when: a pure fold of a subject's happenings.

export { NAMING_NOBODY, nearest, withBelongings } from './belonging.store'
export * from './fold'
export * from './span'
export { spanKey } from './spans.store'
