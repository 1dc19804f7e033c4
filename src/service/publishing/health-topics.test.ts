import { expect, test } from 'vitest'
import { auditTables } from './health-tables'
import { healthTopic } from './health-topics'

test.each([
  ['Emotional health content of health assessments', 'Emotional health and wellbeing'],
  ['Emotional wellbeing', 'Emotional health and wellbeing'],
  ['Initial health assessments', 'Health assessments'],
  ['Dental checks', 'Dentists, opticians and immunisation'],
  ['Health', 'Other health'],
  ['Health and safety of homes', null],
  ['HEALTH & SAFETY', null],
  ['Permanence plans', null],
])('S201: an audit on “%s” is under %s', (typed, topic) => expect(healthTopic(typed)).toBe(topic))

test('S201: what is told of audits is counts, under declared topics, and nothing that anybody typed', () => {
  const audit = (topic: string, grade: string | null, ...found: string[]) => ({ topic, grade, found })
  const [settled, answers, ...more] = auditTables([
    audit('Emotional wellbeing of Kai', 'good', 'met', 'does not apply'),
    audit('Mental health', 'inadequate', 'not met'),
    audit('Health and safety of homes', 'good', 'met'),
    audit('Dental checks', null),
  ])
  expect([more, settled?.rows, answers?.rows]).toEqual([
    [],
    [
      ['Emotional health and wellbeing', 2, 1, 1, 0],
      ['Dentists, opticians and immunisation', 1, 0, 0, 1],
    ],
    [
      ['Emotional health and wellbeing', 1, 0, 1],
      ['Dentists, opticians and immunisation', 0, 0, 0],
    ],
  ])
})
