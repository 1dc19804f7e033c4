import { join } from 'node:path'
import { programRoot } from '../database'
import { checkExamples, readLawFolder } from '../duties'
import type { Command } from './command'

export const checkLawCommand: Command = {
  says: 'reads the law and works every example in it',
  usage: 'check-law [--json]',
  values: [],
  flags: [],
  words: [0, 0],
  run: async (call) => {
    const { words, law } = call.house()
    const faults = checkExamples(words, law, readLawFolder(join(programRoot(), 'law')))
    call.answer(
      faults,
      () =>
        faults.map((fault) => `${fault.where}: ${fault.case}: ${fault.why}`).join('\n') ||
        `${law.rules.size} rules, every example as it says`,
    )
    return faults.length === 0 ? 0 : 1
  },
}
