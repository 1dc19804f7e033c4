import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id, which the library takes unless told otherwise, at 19 MiB and two passes: OWASP's terms, some 50 ms here. */
const TERMS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const SHORTEST = 12
const LONGEST = 200

export function hashPassword(password: string): Promise<string> {
  return hash(password, TERMS)
}

// Made of noise when first needed, so that an address nobody has takes as long to refuse as a wrong password.
let nobody: Promise<string> | undefined

/** Whether the password opens the hash. With no hash it is tried all the same, and never opens. */
export async function opens(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(24).toString('base64url'))
  const right = await verify(passwordHash || (await nobody), password.slice(0, LONGEST))
  return right && Boolean(passwordHash)
}

/** A password to hand to somebody, who then chooses their own: five groups of four, nothing that reads two ways. */
export function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  // 31 letters do not divide 256: bytes past the last whole round are thrown away, so that every letter is as likely.
  const drawn = [...randomBytes(80)].filter((byte) => byte < 248).slice(0, 20)
  const text = drawn.map((byte) => letters[byte % letters.length]).join('')
  return text.length === 20 ? (text.match(/.{4}/g) ?? []).join('-') : randomPassword()
}

/** What is wrong with a new password, in words; null when nothing is. Length is what counts (NCSC), not symbols. */
export function faultOfPassword(password: string, email: string): string | null {
  if (password.length < SHORTEST) return `Your new password must have ${SHORTEST} characters or more`
  if (password.length > LONGEST) return `Your new password must have ${LONGEST} characters or fewer`
  const [local = ''] = email.toLowerCase().split('@')
  if (local.length > 3 && password.toLowerCase().includes(local))
    return 'Your new password must not hold the first part of your email address'
  return new Set(password).size < 5 ? 'Your new password must have more different characters' : null
}
