/** A question as it is shipped: what it asks, the standard it looks at and, where our law has it, the rule. */
type Asked = {
  readonly domain: string
  readonly asks: string
  readonly rests_on?: string
  readonly rule?: string
  readonly effect?: 'yes'
}

export type ShippedTool = {
  readonly name: string
  readonly sort: 'case file' | 'minutes'
  readonly title: string
  readonly guidance: string
  readonly questions: readonly Asked[]
}

/**
 * Tools that a service may begin with on its first day: the six domains of a case file audit (section 5.1 of the quality
 * assurance framework of May 2022), and the three things minutes of reviews are read for. Theirs to change from then on.
 */
export const SHIPPED_TOOLS: readonly ShippedTool[] = [
  {
    name: 'case-file',
    sort: 'case file',
    title: 'Case file audit',
    guidance: 'Answer from the file, and say what shows it. The lead and the peer answer alone.',
    questions: [
      {
        domain: 'Voice of the child',
        asks: 'Is the child seen alone, and is what they say on the file in their words?',
        rests_on: 'Standard 1',
      },
      {
        domain: 'Voice of the child',
        asks: 'What has changed for the child because of what the service did?',
        rests_on: 'Standard 1',
        effect: 'yes',
      },
      {
        domain: 'Support and supervision of the carers',
        asks: 'Are the carers supervised as often as agreed, and visited unannounced every year?',
        rests_on: 'Standard 21',
        rule: 'fc-unannounced-12m',
      },
      {
        domain: 'Safer caring plans and risk assessments',
        asks: 'Is there a safer caring plan for each child, and does it fit this child now?',
        rests_on: 'Standard 4',
        rule: 'safer-caring-plan',
      },
      {
        domain: 'Quality of matching',
        asks: 'Does the file say why this child was placed in this home, and what was agreed to fill any gap?',
        rests_on: 'Standard 15',
      },
      {
        domain: 'Approval, reviews, panel and decision maker',
        asks: 'Are approval and reviews up to date, with the views of the child, the parents and the carers?',
        rests_on: 'Regulation 28',
        rule: 'fc-review-annual',
      },
      {
        domain: 'Management oversight',
        asks: 'Are decisions of managers on the record, with their reasons, and were they carried out?',
        rests_on: 'Standard 25',
      },
    ],
  },
  {
    name: 'minutes',
    sort: 'minutes',
    title: 'Audit of review minutes',
    guidance: 'Read the minutes of one review as the child might.',
    questions: [
      { domain: 'Child-centred', asks: 'Are the minutes written to the child, in words that they would use?' },
      { domain: 'Analysis', asks: 'Do they say what the facts mean for the plan?' },
      { domain: 'Length', asks: 'Are they short, and is each decision somebody’s by a day?' },
      { domain: 'Child-centred', asks: 'What will change for the child after this review?', effect: 'yes' },
    ],
  },
]
