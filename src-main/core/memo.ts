/** Remembers what a function of one text gave, for as long as the returned function is kept. */
export function memo<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, { value: T }>();
  return (key) => {
    const held = known.get(key) ?? { value: compute(key) };
    known.set(key, held);
    return held.value;
  };
}
