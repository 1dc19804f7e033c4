/** Works something out of each rule, or part of one, once: rules are few, and each is asked of every subject. */
export function once<Of extends object, Found extends NonNullable<unknown>>(
  work: (of: Of) => Found,
): (of: Of) => Found {
  const known = new WeakMap<Of, Found>()
  return (of) => {
    let found = known.get(of)
    if (found === undefined) {
      found = work(of)
      known.set(of, found)
    }
    return found
  }
}
