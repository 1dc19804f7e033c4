import {
  begins,
  choice,
  day,
  defineKind,
  ends,
  one,
  SELF,
  text,
  type Vocabulary,
  vocabulary,
} from '../../src/happenings'

const home = { home: one('home', 'Home') }
const child = { child: one('child', 'Child') }
const yesNo = ['yes', 'no']

const declared = (name: string, rest: object) => defineKind({ name, means: name, group: 'Events', act: name, ...rest })
const spanning = (name: string, ending: string, span: string, role: 'home' | 'child', facts: object = {}) => {
  const about = role === 'home' ? home : child
  return [
    declared(name, { about, facts, effects: [begins(span, role)] }),
    declared(ending, { about, effects: [ends(span, role)] }),
  ]
}

/** A small vocabulary for trying the words of law files: a home that opens, what is asked of it, a child who stays there. */
export const trialWords: Vocabulary = vocabulary([
  declared('home', { subject: 'home', on: 'if known', effects: [begins('home', SELF)] }),
  declared('child', {
    subject: 'child',
    on: 'if known',
    facts: { born: day('Born') },
    effects: [begins('child', SELF)],
  }),
  ...spanning('opening', 'closing', 'open', 'home', { renewed_on: day('Renewed') }),
  ...spanning('exemption', 'exemption ending', 'exempt', 'home'),
  ...spanning('care start', 'care ending', 'in care', 'child', { status: text('Status') }),
  ...spanning('short break', 'short break ending', 'away', 'child', { status: text('Status') }),
  declared('stay', {
    subject: 'stay',
    refOptional: true,
    about: { ...child, ...home },
    effects: [begins('placed', 'child', { with: 'home', itself: true, anew: true })],
  }),
  declared('request', {
    about: home,
    facts: {
      matter: choice('Matter', ['plain', 'urgent', 'hidden']),
      answer_by: day('Answer by'),
      done_on: day('Done on'),
      code: text('Code'),
    },
  }),
  declared('call', { about: home, facts: { heard: choice('Heard', yesNo), lead: text('Lead'), peer: text('Peer') } }),
  declared('letter', { about: home, facts: { to: text('To') } }),
  declared('extension', { about: home, facts: { reason: text('Reason') } }),
  declared('complaint', {
    subject: 'complaint',
    refOptional: true,
    about: home,
    effects: [begins('complaint', SELF, { with: 'home' })],
  }),
  declared('answer', { about: { complaint: one('complaint', 'Complaint') } }),
  declared('assessment', { about: child }),
  declared('excusal', {
    about: { subject: one(['home', 'child', 'stay', 'complaint'], 'Of') },
    facts: { rule: text('Rule'), reason: text('Reason'), until: day('Until') },
  }),
])
