import { unzipSync, zipSync } from 'fflate'
import { Refused } from '../database'

/** The most that may be unpacked: beyond it somebody means us harm, or should use the command line. */
const LARGEST = 200 * 1024 * 1024

/** What may still be unpacked: one for a whole upload, in however many archives it comes. */
export type Budget = { left: number }
export const newBudget = (): Budget => ({ left: LARGEST })

/** Counts so many bytes against what may be unpacked. Throws Refused where they are more than is left. */
export function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes
  if (budget.left < 0)
    throw new Refused(
      'file-too-large',
      'What you sent unpacks to more than 200 MB. Send it in parts, or use the command line.',
      422,
    )
}

export type Entries = Record<string, Uint8Array>

/** The entries of a zip that are wanted. Says no to more than we will hold, before it is unpacked. */
export function unpack(bytes: Uint8Array, budget: Budget, wanted: RegExp): Entries {
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted.test(name)) return false
        // What is stored as it stands may say that it is nothing; what is packed is never unpacked beyond what it says.
        spend(budget, Math.max(size, originalSize))
        return true
      },
    })
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused('file-broken', 'This file cannot be opened. Make it again and send that.', 422)
  }
}

/** What was counted, for the reader of workbooks: it would unpack by itself whatever the archive says it holds. */
export function repacked(bytes: Uint8Array, budget: Budget): Uint8Array {
  return zipSync(unpack(bytes, budget, /./s), { level: 0 })
}
