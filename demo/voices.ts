import type { Child, Worker } from './cast'
import type { Day } from './days'
import { workdayFrom } from './holidays'
import { monthsOf, numbering, type Say, scribe } from './scribe'
import type { World } from './window'

const SERVICE = { service: 'S-1' }
type Asked = readonly [ref: string, asks: string, answers: string, more?: Readonly<Record<string, string>>]
type Form = { ref: string; title: string; asks: string; of: string; few_words: string; questions: readonly Asked[] }

const FORMS: readonly Form[] = [
  {
    ...{ ref: 'FF-01', title: 'After your review', asks: 'child or young person', of: 'a child', few_words: '' },
    questions: [
      ['FQ-01', 'Do you know why you are in care?', 'yes or no', { shows: 'understands why looked after' }],
      [
        'FQ-02',
        'Could you talk to your reviewing officer on your own?',
        'yes or no',
        { shows: 'can talk to the reviewing officer alone' },
      ],
      ['FQ-03', 'Do you know what happens next?', 'yes or no', { shows: 'clear on the plan' }],
      [
        'FQ-04',
        'Did the adults do what they said they would?',
        'yes or no',
        { shows: 'professionals did as they agreed' },
      ],
      [
        'FQ-05',
        'Do you know how to get in touch with your reviewing officer?',
        'yes or no',
        { shows: 'knows how to reach the reviewing officer' },
      ],
      ['FQ-06', 'What would you change about your reviews?', 'words'],
    ],
  },
  {
    ...{ ref: 'FF-02', title: 'How is it going?', asks: 'child or young person', of: 'a child', few_words: 'yes' },
    questions: [
      ['FQ-07', 'How is it where you live?', 'faces', { picture: 'home' }],
      ['FQ-08', 'How are people at listening to you?', 'faces', { picture: 'talking' }],
      ['FQ-09', 'How is school?', 'faces', { picture: 'school' }],
    ],
  },
  {
    ...{ ref: 'FF-03', title: 'Your view as a foster carer', asks: 'foster carer', of: 'a home', few_words: '' },
    questions: [
      ['FQ-10', 'Do you get the support you need?', 'yes or no'],
      ['FQ-11', 'Is your social worker there when you need them?', 'yes or no'],
      ['FQ-12', 'What should we do differently?', 'words'],
    ],
  },
  {
    ...{ ref: 'FF-04', title: 'Your view as a parent', asks: 'birth parent', of: 'a child', few_words: '' },
    questions: [
      ['FQ-13', 'Are you told how your child is?', 'yes or no'],
      ['FQ-14', 'What should we do differently?', 'words'],
    ],
  },
]

const THEMES = [
  [
    'TH-01',
    'No reviews in offices',
    'children and young people',
    'done',
    'Reviews are held where you choose. Nine in ten are at home.',
  ],
  [
    'TH-02',
    'Tell us who is coming',
    'children and young people',
    'begun',
    'Every new officer sends you a card with a photo first.',
  ],
  ['TH-03', 'Let us see our brothers and sisters more', 'children and young people', '', ''],
  [
    'TH-04',
    'Out-of-hours calls should reach somebody who knows us',
    'foster carers',
    'done',
    'A fostering worker answers until ten at night.',
  ],
] as const

const form = (say: Say, from: Day) => (each: Form) => {
  const { questions, ...facts } = each
  say('feedback-forms', { ...SERVICE, ...facts }, from, { subject: true })
  for (const [index, [ref, asks, answers, more]] of questions.entries()) {
    const row = { ref, feedback_form: each.ref, asks, answers, place: String(index + 1), ...more }
    say('feedback-questions', row, from, { subject: true })
  }
}

/** Sheets of so many days are enough to show results by, and few enough for the first start. */
const RECENT = 120

/** Children who live in a home of ours through a month, with the home, where its cohort is said. */
const here = (children: Child[], month: Day) =>
  children.flatMap((child) => {
    const stay = child.stays.find((each) => each.from <= month && (each.to === null || each.to > month + 27))
    return stay?.home?.cohort ? [{ child, home: stay.home }] : []
  })

/** What children said after their reviews, month by month, of nobody by name on the sheet of results. */
const sheets = (world: World, children: Child[], clerk: Worker, from: Day) => {
  const { draw, say } = scribe(world, 'voices')
  const next = numbering('FB')
  for (const month of monthsOf(world).filter((each) => each >= from))
    for (let n = draw.int(6, 9); n > 0; n--) {
      const { child, home } = draw.pick(here(children, month))
      const on = workdayFrom(month + draw.int(1, 24))
      const about = { child: child.ref, household: home.ref, worker: clerk.ref, feedback_form: 'FF-01' }
      const ref = next()
      const facts = { given_by: 'child or young person', cohort: home.cohort, way: 'private link' }
      if (!say('feedback', { ref, ...about, ...facts }, on, { subject: true })) continue
      for (const [question, , , more] of FORMS[0]?.questions.slice(0, 5) ?? [])
        say(
          'feedback-answers',
          {
            feedback: ref,
            feedback_question: question,
            answer: draw.chance(0.8) ? 'yes' : 'no',
            shows: more?.shows ?? '',
          },
          on,
        )
      const found = draw.chance(0.2) ? 'somebody thanked or answered them' : 'nothing more'
      // The last of them waits to be read.
      if (on < world.lastDay - 2) say('feedback-read', { feedback: ref, worker: clerk.ref, found }, workdayFrom(on + 1))
    }
}

/** Forms that people are asked with, what children answered, and what those who raised something were told. */
export const writeVoices = (world: World, children: Child[], clerk: Worker) => {
  const { say } = scribe(world, 'voices of')
  const from = workdayFrom(world.lastDay - 400)
  FORMS.forEach(form(say, from))
  sheets(world, children, clerk, world.lastDay - RECENT)
  for (const [index, [ref, title, raised_by, reply, did]] of THEMES.entries()) {
    const on = workdayFrom(world.lastDay - 200 + index * 30)
    say('themes', { ref, ...SERVICE, title, sort: 'theme', raised_by }, on, { subject: true })
    if (reply)
      say('theme-replies', { theme: ref, reply, did, told: 'yes', told_in: 'the newsletter' }, workdayFrom(on + 40))
  }
}
