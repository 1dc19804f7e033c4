/** What is stored and should not be, and what should be and is not stored. */
export function difference<S extends T, T>(
  stored: readonly S[],
  should: readonly T[],
  key: (each: T) => string,
): { gone: S[]; fresh: T[] } {
  const left = new Map<string, S[]>()
  for (const each of stored) left.set(key(each), [...(left.get(key(each)) ?? []), each])
  const fresh = should.filter((each) => !left.get(key(each))?.pop())
  return { gone: [...left.values()].flat(), fresh }
}
