import { begins, choice, day, defineKind, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

const keep = 'adoption case record: 100 years from the order'
const application = { support_fund_application: one('support fund application', 'Application') }
const pounds = (label: string) => wholeNumber(`${label}, whole pounds`)
const ORDERS = ['adoption', 'special guardianship', 'adoption from abroad', 'child arrangements']
const THERAPIES = [
  'play or creative therapy',
  'attachment therapy',
  'family therapy',
  'talking therapy',
  'trauma therapy',
  'sensory therapy',
  'life story work',
  'course for parents',
  'another therapy',
]
const pence = () => wholeNumber('And pence', { optional: true })

export const permanenceOrder = defineKind({
  name: 'permanence order',
  means: 'A court made an adoption or special guardianship order, from which support and the support fund follow.',
  group: 'Children',
  act: 'Record an adoption or special guardianship order',
  wording: ['order', 'When was it made?', 'Enter the day it was made', 'Order recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    order: choice('Which order', ORDERS),
    looked_after_before: yesNo('Was the child looked after just before it?'),
    court: text('Court', { optional: true }),
    carers: text('To whom', { optional: true }),
    support_until: day('Until when this authority answers for support', { optional: true }),
  },
  effects: [begins('permanence order', 'child')],
  keep,
})

export const supportNeedsAssessment = defineKind({
  name: 'support needs assessment',
  means: 'An assessment of what support an adopted child, or one under special guardianship, and the family need.',
  group: 'Children',
  act: 'Record a support needs assessment finished',
  wording: ['assessment', 'When was it finished?', 'Enter the day it was finished', 'Assessment recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    asked_on: day('When it was asked for', { optional: true }),
    therapy: yesNo('Does it recommend therapy or a specialist assessment?'),
    notes: prose('What is needed'),
  },
  keep,
})

/** How far a household that would adopt has come. */
export const ADOPTER_STAGES = [
  'enquiry',
  'stage one begun',
  'stage two begun',
  'approved',
  'not approved',
  'withdrawn',
] as const

export const adopterHousehold = defineKind({
  name: 'adopter household',
  means: 'A person or couple who asked the authority about adopting.',
  group: 'Children',
  act: 'Add a household that would adopt',
  wording: ['household', 'When did they ask?', 'Enter the day they asked', 'Household added'],
  subject: 'adopter household',
  refOptional: true,
  facts: { name: text('What they are called', { required: true }) },
  effects: [begins('adopter household', SELF)],
  keep,
})

export const adopterStage = defineKind({
  name: 'adopter stage',
  means: 'How far a household that would adopt has come: asked, assessed, approved, or no further.',
  group: 'Children',
  act: 'Record a stage of a household that would adopt',
  wording: ['stage', 'When was it reached?', 'Enter the day it was reached', 'Stage recorded'],
  about: { adopter_household: one('adopter household', 'Household that would adopt') },
  facts: { stage: choice('Which stage', ADOPTER_STAGES, { required: true }), notes: prose('What was decided') },
  effects: [begins('adopter stage', 'adopter_household')],
  keep,
})

export const adoptionSupportStep = defineKind({
  name: 'adoption support step',
  means:
    'A step on the way to support for an adopted child, or one under special guardianship, before it is asked for.',
  group: 'Children',
  act: 'Record a step towards adoption support',
  wording: ['step', 'When was it taken?', 'Enter the day it was taken', 'Step recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    step: choice(
      'Which step',
      ['enquiry', 'advice given', 'assessment agreed', 'provider chosen', 'agreement not given'],
      {
        required: true,
      },
    ),
    notes: prose('What was said or agreed'),
  },
  keep,
})

export const supportFundApplication = defineKind({
  name: 'support fund application',
  means: 'The authority asked the adoption and special guardianship support fund to pay for a child’s therapy.',
  group: 'Children',
  act: 'Record an application to the support fund',
  wording: ['application', 'When was it sent?', 'Enter the day it was sent', 'Application recorded'],
  subject: 'support fund application',
  refOptional: true,
  about: { child: one('child', 'Child') },
  facts: {
    portal_ref: text('Reference on the portal', { hint: 'Brothers and sisters on one application share it' }),
    purpose: choice('For what', ['therapy', 'specialist assessment']),
    therapy: text('Which therapy', { optional: true }),
    therapy_type: choice('Of which type', THERAPIES, { optional: true }),
    order: choice('Under which order is the child?', ORDERS, { optional: true }),
    provider: text('Who is to give it', { optional: true }),
    cost_pounds: pounds('What it costs'),
    cost_pence: pence(),
    in_england: yesNo('If adopted from abroad, has the child come to live in England?', { optional: true }),
    parent_agreed: yesNo('Do the parents agree?', { optional: true }),
    child_agreed: choice('Does the child agree?', ['yes', 'no', 'too young to ask'], { optional: true }),
  },
  needs: [
    { ask: 'order', say: 'Say under which order the child is: the fund is not for every one' },
    { ask: 'parent_agreed', as: 'yes', say: 'There is no application unless the parents agree' },
    {
      ...{ ask: 'child_agreed', as: ['yes', 'too young to ask'] },
      say: 'There is no application unless the child agrees, or is too young to ask',
    },
    {
      ...{ given: 'order', is: 'adoption from abroad', ask: 'in_england', as: 'yes' },
      say: 'The fund is for a child adopted from abroad once they live in England',
    },
  ],
  after: [
    {
      ...{ if: { order: 'special guardianship' }, of: 'child', kind: 'permanence order', at: 'order' },
      where: { order: 'special guardianship', looked_after_before: 'yes' },
      why: 'Under special guardianship the fund is for a child who was looked after just before the order, and no such order is on record',
    },
  ],
  effects: [begins('support fund application', SELF, { with: 'child' })],
  keep,
})

export const supportFundAward = defineKind({
  name: 'support fund award',
  means: 'The support fund answered an application: what it pays, and what the authority adds.',
  group: 'Children',
  act: 'Record the fund’s answer',
  wording: ['answer', 'When did the fund answer?', 'Enter the day of the answer', 'Answer recorded'],
  about: application,
  facts: {
    answer: choice('Answer', ['agreed', 'agreed in part', 'refused']),
    fund_pounds: pounds('What the fund pays'),
    fund_pence: pence(),
    council_pounds: wholeNumber('What the authority adds, whole pounds', { optional: true }),
    council_pence: pence(),
    notes: prose('What the fund said'),
  },
  keep,
})

export const supportFundDelivery = defineKind({
  name: 'support fund delivery',
  file: 'support-fund-deliveries',
  means: 'Support that the fund pays for was given and invoiced.',
  group: 'Children',
  act: 'Record support given and invoiced',
  wording: ['delivery', 'Of which day is the invoice?', 'Enter the day of the invoice', 'Delivery recorded'],
  about: application,
  facts: {
    whole: yesNo('Is that all of it?'),
    invoice: text('Invoice', { optional: true }),
    pounds: pounds('How much'),
    pence: pence(),
    difference: prose('What difference it made'),
  },
  keep,
})
