import { codes } from '../../happenings'

/** How a child took part in a review. */
export const PARTICIPATION = codes({
  PN0: 'under 4',
  PN1: 'attended and spoke',
  PN2: 'attended; an advocate spoke',
  PN3: 'attended and gave views by other means',
  PN4: 'attended, gave no views',
  PN5: 'did not attend; an advocate or the reviewing officer was briefed',
  PN6: 'did not attend; gave views another way',
  PN7: 'did not attend, gave no views',
})

/** Why there is no score from a strengths and difficulties questionnaire. */
export const SDQ_REASON = codes({
  SDQ1: 'the child is under 4 or over 17',
  SDQ2: 'the carer refused',
  SDQ3: 'not possible because of the child’s disability',
  SDQ4: 'another reason',
  SDQ5: 'the child refused',
})
