/** Class names in one attribute, leaving out those that do not apply; nothing at all when none does. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
