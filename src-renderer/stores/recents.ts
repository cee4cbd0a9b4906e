const KEY = 'recent-models';
const KEPT = 5;

/** The part of `localStorage` that is used. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** Keys of the models used last, newest first. Anything unreadable counts as none. */
export function readRecents(storage: Storage): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Puts `key` first. A storage that takes nothing more costs only the memory of it. */
export function rememberRecent(storage: Storage, recents: readonly string[], key: string): string[] {
  const next = [key, ...recents.filter((other) => other !== key)].slice(0, KEPT);
  try {
    storage.setItem(KEY, JSON.stringify(next));
  } catch {
    return next;
  }
  return next;
}
