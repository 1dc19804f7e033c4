import type { Answers } from '../support/answers'

// What a board is given may be read by anybody, so these may name nobody.
export const answers: Answers = {
  'work programme slot': { typed: { title: 'A deep dive', lead: 'Head of service', figure: 'M106' } },
  'work programme outcome': { typed: { reason: 'No report was ready' } },
  'reporting rhythm': { typed: { title: 'Quarterly report', lead: 'Head of service' } },
  commitment: { typed: { title: 'A say in every plan', lead: 'Head of service', figure: 'M106' } },
  'commitment progress': { typed: { progress: 'Every plan has a page of its own' } },
  'care story': { typed: { title: 'Coming into care', story: 'A child came into care at nine' } },
  benchmark: { typed: { measure: 'M111' } },
}
