/** How many answers are remembered. */
const KEPT = 4;

/**
 * A pure function of a long text that remembers what it made of the last few: one look at a file asks several times
 * about the same text. Nothing is kept from being collected. What is given out is shared and must not be changed.
 */
export function lately<T>(make: (text: string) => T): (text: string) => T {
  let known: WeakRef<{ text: string; made: T }>[] = [];
  return (text) => {
    for (const reference of known) {
      const held = reference.deref();
      if (held?.text === text) return held.made;
    }
    const made = make(text);
    known = [new WeakRef({ text, made }), ...known.slice(0, KEPT - 1)];
    return made;
  };
}
