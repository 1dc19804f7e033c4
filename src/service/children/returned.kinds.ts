import { choice, day, defineKind, fromCodes, one, text, wholeNumber, yesNo } from '../../happenings'
import { ACCOMMODATION, ACTIVITY, IN_TOUCH, SDQ_REASON } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'
const about = { child: one('child', 'Child') }
const flag = (label: string) => yesNo(label, { optional: true })

export const healthInTheReturn = defineKind({
  name: 'health in the return',
  file: 'health-in-the-returns',
  means:
    'What the yearly return says of the health of a child looked after for a year, on 31 March: flags, without the days on which anything was done.',
  group: 'Health',
  act: 'Record what the return says of a child’s health',
  wording: ['answer', 'On which 31 March?', 'Enter the 31 March it is of', 'Answer recorded'],
  about,
  facts: {
    score: wholeNumber('Strengths and difficulties score', { max: 40, optional: true }),
    reason: fromCodes('Why there is no score', SDQ_REASON, { optional: true }),
    convicted: flag('Convicted, cautioned or warned in the year?'),
    development: flag('Development checks up to date?'),
    immunised: flag('Immunisations up to date?'),
    teeth: flag('Teeth checked in the year?'),
    assessed: flag('Health assessed in the year?'),
    substances: flag('A problem with substances?'),
    helped: flag('Help with it received?'),
    offered: flag('Help with it offered?'),
  },
  keep,
})

export const leaverInTheReturn = defineKind({
  name: 'leaver in the return',
  file: 'leavers-in-the-returns',
  means:
    'What the yearly return says of a care leaver round the birthday of that year, told on 31 March: in touch, activity, home.',
  group: 'Care leavers',
  act: 'Record what the return says of a care leaver',
  wording: ['answer', 'On which 31 March?', 'Enter the 31 March it is of', 'Answer recorded'],
  about: { child: one('child', 'Young person') },
  facts: {
    in_touch: fromCodes('In touch?', IN_TOUCH, { optional: true }),
    activity: fromCodes('What they do', ACTIVITY, { optional: true }),
    place: fromCodes('Where they live', ACCOMMODATION, { optional: true }),
    suitable: flag('Does it suit them?'),
  },
  keep,
})

export const adoptionPlacement = defineKind({
  name: 'adoption match',
  file: 'adoption-matches',
  means: 'A child was matched with those who went on to adopt, as the yearly return tells it.',
  group: 'Children',
  act: 'Record the match of an adopted child',
  wording: ['match', 'When was the child matched?', 'Enter the day of the match', 'Match recorded'],
  about,
  facts: {
    wanted_on: day('Day it was decided to place for adoption', { optional: true }),
    foster_carer: flag('Did the foster carer adopt?'),
    adopters: choice('How many adopters', ['1', '2'], { optional: true }),
    sex: choice('Sex of the adopters', ['M1', 'F1', 'MM', 'FF', 'MF'], { optional: true }),
    standing: choice('Legal standing of the adopters', ['L0', 'L11', 'L12', 'L2', 'L3', 'L4'], { optional: true }),
  },
  keep,
})

export const libertyOrder = defineKind({
  name: 'deprivation of liberty order',
  file: 'deprivation-of-liberty-orders',
  means: 'A court allowed a child to be deprived of liberty where they live.',
  group: 'Children',
  act: 'Record an order depriving of liberty',
  wording: ['order', 'From which day?', 'Enter the day it begins', 'Order recorded'],
  about,
  facts: {
    until: day('Day it ends', { optional: true }),
    court: text('Court', { optional: true }),
  },
  keep,
})
