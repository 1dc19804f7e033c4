import type { Answers } from '../support/answers'

export const answers: Answers = {
  quote: { typed: { consent: 'yes', checked: 'yes' } },
}
