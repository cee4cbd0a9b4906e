/** More than one person's keys and tokens in a day. */
const MOST = 200;

/** Values of secrets that this run has loaded, the latest last. */
const known = new Set<string>();

/** Keeps a value out of the log from now on. */
export function rememberSecret(value: string): void {
  if (value === '') return;
  known.delete(value);
  known.add(value);
  const [oldest] = known;
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

/** What the log must not show. */
export const knownSecrets = (): string[] => [...known];
