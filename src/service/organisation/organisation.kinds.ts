import { begins, choice, defineKind, SELF, text } from '../../happenings'

export const service = defineKind({
  name: 'service',
  means: 'The fostering service itself: what is owed by it, and not about one home or child, is owed about this.',
  group: 'Register',
  act: 'Add the service',
  subject: 'service',
  on: 'if known',
  facts: {
    name: text('Name of the service', { required: true }),
    authority: text('Authority it is of', {
      optional: true,
      hint: 'The ONS code of the county or unitary council, for example E10000034: where a child lives is in or outside it',
    }),
    provider: choice('Who provides it', ['local authority', 'independent fostering agency'], {
      hint: 'An agency tells Ofsted of notifiable events; a council tells the national panel',
    }),
  },
  effects: [begins('service', SELF)],
  may: { record: 'keep the register', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})
