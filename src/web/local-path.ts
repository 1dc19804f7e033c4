/** A base that no address of ours shares: whatever resolves away from it leads elsewhere. */
const HERE = 'http://here.invalid'

/** The path and query of an address on this service; null for anything that would lead elsewhere. */
export function localPath(address: string): string | null {
  // Browsers read a backslash as a slash and drop control characters, so `/\evil.example` would leave.
  if (!address.startsWith('/') || /[\\\p{Cc}]/u.test(address)) return null
  try {
    const url = new URL(address, HERE)
    const path = `${url.pathname}${url.search}${url.hash}`
    return url.origin === HERE && !path.startsWith('//') ? path : null
  } catch {
    return null
  }
}
