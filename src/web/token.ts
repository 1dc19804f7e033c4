import { randomBytes, timingSafeEqual } from 'node:crypto'

const BYTES = 32

/**
 * A token as a page carries it: another text every time. Pages are compressed, and a secret that stood the same in each
 * could be guessed from their lengths (the attack called BREACH).
 */
export function maskToken(token: string): string {
  const pad = randomBytes(BYTES)
  return Buffer.concat([pad, mixed(pad, Buffer.from(token, 'base64url'))]).toString('base64url')
}

/** Whether what a form carries is the token, told in the same time whatever is wrong with it. */
export function isToken(carried: string, token: string): boolean {
  const bytes = Buffer.from(carried, 'base64url')
  if (bytes.length !== 2 * BYTES) return false
  return timingSafeEqual(mixed(bytes.subarray(0, BYTES), bytes.subarray(BYTES)), Buffer.from(token, 'base64url'))
}

const mixed = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
