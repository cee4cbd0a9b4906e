import type { Drafts } from './drafts.ts';

/** Which draft a window's new conversation has: each window its own, the first one `new`. */
export interface DraftSlots {
  /** The same name for as long as the window is open. Never throws. */
  of(windowId: number): Promise<string>;
  /** How many drafts of new conversations are kept. Never throws. */
  kept(): Promise<number>;
  /** The window closed: what it kept is for the next one that opens. */
  release(windowId: number): void;
}

/** A window that opens goes on with the first draft that none of the others has; without one, it begins an empty one. */
export function createDraftSlots({ names }: Pick<Drafts, 'names'>): DraftSlots {
  const given = new Map<number, Promise<string>>();
  const taken = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const claim = async (): Promise<string> => {
    const kept = await names();
    const left = [...kept].filter((name) => isSlot(name) && !taken.has(name)).toSorted((a, b) => placeOf(a) - placeOf(b));
    const name = left[0] ?? firstFree(taken);
    taken.add(name);
    return name;
  };

  return {
    of(windowId) {
      const known = given.get(windowId);
      if (known) return known;
      // One after the other, so that two windows never get the same.
      const name = last.then(claim);
      last = name;
      given.set(windowId, name);
      return name;
    },
    kept: async () => [...(await names())].filter(isSlot).length,
    release(windowId) {
      // It stays known: what the window still had to say may come after its end.
      void given.get(windowId)?.then((name) => taken.delete(name));
    },
  };
}

const isSlot = (name: string): boolean => /^new(?:-\d{1,4})?$/.test(name);

const placeOf = (name: string): number => (name === 'new' ? 1 : Number(name.slice('new-'.length)));

function firstFree(taken: ReadonlySet<string>): string {
  let place = 1;
  while (taken.has(nameOf(place))) place += 1;
  return nameOf(place);
}

const nameOf = (place: number): string => (place === 1 ? 'new' : `new-${place}`);
