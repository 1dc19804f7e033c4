import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { serviceVocabulary } from '../service'
import { compileLaw } from './compile'
import { readLawFolder, readLawText } from './read-law'

const sound = `id: a-visit
title: A visit at least once a year
short: A visit a year
for: household
force: local
profile: example
measures: []
while:
  approved: yes
met by:
  supervising visit: { announced: no }
versions:
  - from: 2011-04-01
    source: "Example Act 2011, section 1"
    says: They visit every year.
    quoted: yes
    reading: One visit within twelve months of the last.
    verified: V3
    within: 12 months
    then: 12 months
checked: { on: 2026-11-22, by: law reader, again by: 2027-04-01 }
examples:
  - case: Nobody went
    happened: [{ what: approval, on: 2025-01-10 }]
    as at: 2025-02-01
    expect: [{ opened: 2025-01-10, due: 2026-01-10, standing: due }]
  - case: Never approved
    happened: []
    as at: 2025-02-01
    expect: []
`

const compiled = (...texts: readonly (readonly [file: string, text: string])[]) =>
  compileLaw(
    serviceVocabulary,
    texts.map(([file, text]) => readLawText(file, text)),
  )

test('a sound file is read and compiled', () => {
  expect([...compiled(['x/a-visit.yaml', sound]).rules.keys()]).toEqual(['a-visit'])
})

describe('a file that cannot be used is refused with its line', () => {
  test.each([
    ['broken YAML', 'while:', 'while: [', /^law\/x\/a-visit\.yaml:\d+: /],
    [
      'a word that is none of ours',
      'profile:',
      'colour: blue\nprofile:',
      'law/x/a-visit.yaml:6: “colour” is no word of a law file',
    ],
    [
      'a step that is no length of time',
      '    within: 12 months',
      '    every: often\n    within: 12 months',
      'law/x/a-visit.yaml:19: versions > 0 > every: is not a length of time: write for example 12 months, 20 working days',
    ],
    [
      'a duty that nothing meets',
      'met by:\n  supervising visit: { announced: no }\n',
      '',
      'law/x/a-visit.yaml:1: nothing would meet it: write `met by`, or what it is instead of a duty',
    ],
    [
      'a duty without a term',
      '    within: 12 months\n',
      '',
      'law/x/a-visit.yaml:13: a duty says within when it is owed, or promptly',
    ],
    [
      'no source',
      '    source: "Example Act 2011, section 1"\n',
      '',
      'law/x/a-visit.yaml:13: versions > 0 > source: Invalid input: expected string, received undefined',
    ],
    [
      'a day that is none',
      '2011-04-01',
      '2011-02-30',
      'law/x/a-visit.yaml:13: versions > 0 > from: is not a day: write YYYY-MM-DD',
    ],
    [
      'a term that is none',
      'then: 12 months',
      'then: a year',
      'law/x/a-visit.yaml:20: versions > 0 > then: is not a length of time: write for example 12 months, 20 working days',
    ],
    [
      'an unknown kind of subject',
      'for: household',
      'for: aunt',
      'law/x/a-visit.yaml:4: “aunt” is no kind of subject that is recorded',
    ],
    [
      'an unknown span',
      '  approved: yes',
      '  approved: yes\n  praised: yes',
      'law/x/a-visit.yaml:10: “praised” is no span: nothing that is recorded begins it',
    ],
    [
      'an unknown fact of a span',
      '  approved: yes',
      '  approved: { colour: blue }',
      'law/x/a-visit.yaml:9: “approved” has no colour',
    ],
    [
      'an age that is none',
      '  approved: yes',
      '  approved: yes\n  age: about 5',
      'law/x/a-visit.yaml:10: “about 5” is no range: write for example from 18, to 5, 5 to 18',
    ],
    [
      'an unknown kind',
      '  supervising visit:',
      '  visitation:',
      'law/x/a-visit.yaml:11: names the kind visitation, which does not exist',
    ],
    [
      'an unknown fact',
      '{ announced: no }',
      '{ colour: no }',
      'law/x/a-visit.yaml:11: a supervising visit has no colour',
    ],
    [
      'a value its fact never has',
      '{ announced: no }',
      '{ announced: maybe }',
      'law/x/a-visit.yaml:11: announced is never “maybe”: it is yes, no',
    ],
    [
      'an unknown opener',
      'while:\n  approved: yes',
      'opens: { happening: visitation }',
      'law/x/a-visit.yaml:8: names the kind visitation, which does not exist',
    ],
    [
      'an unknown next rule',
      'versions:',
      'next:\n  - rule: b-visit\nversions:',
      'law/x/a-visit.yaml:13: names the rule b-visit, which does not exist',
    ],
    [
      'an unknown rule it becomes',
      'versions:',
      'becomes: b-visit\nversions:',
      'law/x/a-visit.yaml:12: names the rule b-visit, which does not exist',
    ],
    [
      'an unknown span in a limit',
      'versions:',
      'holds:\n  at most: 3\n  count: praised\nversions:',
      'law/x/a-visit.yaml:14: “praised” is no span: nothing that is recorded begins it',
    ],
    [
      'a file not named after its id',
      'id: a-visit',
      'id: b-visit',
      'law/x/a-visit.yaml:1: the file is not named after its id, b-visit',
    ],
    [
      'a file whose name only ends in its id',
      'id: a-visit',
      'id: visit',
      'law/x/a-visit.yaml:1: the file is not named after its id, visit',
    ],
  ])('%s', (_, from, to, why) => {
    expect(sound).toContain(from)
    expect(() => compiled(['x/a-visit.yaml', sound.replace(from, to)])).toThrow(why)
  })

  test('one id in two files', () => {
    expect(() => compiled(['x/a-visit.yaml', sound], ['y/a-visit.yaml', sound])).toThrow(
      'law/x/a-visit.yaml:1: the id a-visit is taken by law/y/a-visit.yaml',
    )
  })
})

test('a folder is read whole, in order of id, and each file says on which line a thing stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'law-'))
  for (const id of ['b-visit', 'a-visit'])
    writeFileSync(join(folder, `${id}.yaml`), sound.replace('id: a-visit', `id: ${id}`))
  writeFileSync(join(folder, 'notes.txt'), 'no law')
  const read = readLawFolder(folder)
  rmSync(folder, { recursive: true })
  expect(read.map(({ file, law, line }) => [file, law.id, line(['examples', 1]), line(['while', 'approved'])])).toEqual(
    [
      ['a-visit.yaml', 'a-visit', 27, 9],
      ['b-visit.yaml', 'b-visit', 27, 9],
    ],
  )
})
