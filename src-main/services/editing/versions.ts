import { createHash, randomBytes } from 'node:crypto';
import type { EntryRef } from '../../core/editing/entry-view.ts';
import type { Hidden } from '../../core/editing/hide.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { JsonPath } from '../../core/settings/json.ts';

/** What a window was shown of an entry, and what it was not shown. */
export interface Version {
  id: string;
  ref: EntryRef;
  /** Absolute. */
  path: string;
  /** The whole file as it was. */
  base: string;
  /** Of the entry in it. */
  entryPath: JsonPath;
  /** Where the entry's text stands in it. */
  start: number;
  end: number;
  hidden: readonly Hidden[];
}

/** Secrets of a pasted text. */
export interface PasteVersion {
  id: string;
  hidden: readonly Hidden[];
}

/** Remembers what windows have seen, for a while. Ids say nothing about what they stand for. */
export interface Versions {
  keep(seen: Omit<Version, 'id'>): Version;
  keepPaste(hidden: readonly Hidden[]): PasteVersion;
  /** Fails with `settings/changed` for one that is no longer known. */
  get(id: string): Version;
  hiddenOf(id: string | undefined): readonly Hidden[];
  /** One number for each secret, as long as the app runs: what a window typed beside a token stays right when the file changes. */
  numberOf(raw: string): number;
}

const KEPT = 200;

export function createVersions(): Versions {
  const known = new Map<string, Version | PasteVersion>();
  const start = randomBytes(6).toString('hex');
  const numbers = new Map<string, number>();
  let count = 0;
  const remember = <T extends Version | PasteVersion>(version: T): T => {
    known.delete(version.id);
    known.set(version.id, version);
    for (const id of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) known.delete(id);
    return version;
  };
  const newId = (): string => `${start}-${(count += 1)}`;
  const find = (id: string): Version | PasteVersion => {
    const version = known.get(id);
    if (version) return remember(version);
    throw new AppFailure({ code: 'settings/changed', message: say`This was opened too long ago to be changed safely, so nothing was written. Open it again; what you typed is kept.`, action: 'retry' });
  };
  return {
    keep(seen) {
      const same = [...known.values()].find((other) => 'base' in other && isSame(other, seen));
      return remember({ ...seen, id: same?.id ?? newId() });
    },
    keepPaste: (hidden) => remember({ id: newId(), hidden }),
    get(id) {
      const version = find(id);
      if ('base' in version) return version;
      throw new AppFailure({ code: 'settings/changed', message: say`This was pasted and is not in a file yet. Add it first.` });
    },
    numberOf(raw) {
      const name = createHash('sha256').update(raw).digest('base64');
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return number;
    },
    hiddenOf: (id) => (id === undefined ? [] : find(id).hidden),
  };
}

function isSame(one: Version, other: Omit<Version, 'id'>): boolean {
  return one.path === other.path && one.base === other.base && isSamePlace(one.ref, other.ref) && JSON.stringify(one.hidden) === JSON.stringify(other.hidden);
}

const isSamePlace = (one: EntryRef, other: EntryRef): boolean => one.file === other.file && one.providerKey === other.providerKey && one.index === other.index;
