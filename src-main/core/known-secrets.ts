/** Characters that are held in all: tens of thousands of keys, and still little memory where something makes secrets without end. */
const MOST = 1_000_000;

/** Values of secrets that this run has loaded, the latest last. */
const known = new Set<string>();
let held = 0;

/**
 * Keeps a value out of the log for as long as the app runs, for it may still be in force when it was long not used.
 * Only where more comes than a person can have do the oldest make room.
 */
export function rememberSecret(value: string): void {
  if (value === '') return;
  forget(value);
  known.add(value);
  held += value.length;
  for (const oldest of known) {
    if (held <= MOST) return;
    forget(oldest);
  }
}

function forget(value: string): void {
  if (known.delete(value)) held -= value.length;
}

/** What the log must not show. */
export const knownSecrets = (): string[] => [...known];
