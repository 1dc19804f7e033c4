import { isIPv6 } from 'node:net'

/** Whom requests are counted against: an address, or the whole network that one line of IPv6 has to choose its own from. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip
  const [left = [], right = []] = ip.split('::').map((half) => half.split(':').filter(Boolean))
  const between = Array.from({ length: 8 - left.length - right.length }, () => '0')
  const parts = [...left, ...between, ...right].slice(0, 4)
  return `${parts.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`
}
