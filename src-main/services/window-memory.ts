import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isOfNewerVersion } from '../core/newer-version.ts';
import { say } from '../core/say.ts';
import { parseBounds, type Bounds } from '../core/window-bounds.ts';
import { readNow } from '../shell/read-now.ts';
import { damagedNotice, newerNotice, type DataWords } from './data-words.ts';
import type { Tell } from './notices.ts';

const WORDS: DataWords = { what: say`The window’s place`, holds: say`The window’s size and place on the screen`, advice: say`Nothing else was in it.` };

/** The file states no version; a form that this one would damage has to state one, above this. */
const VERSION = 1;

/**
 * The place of the last window, read at once because the first one waits for it. A damaged file is set aside, a newer
 * version's is used as far as it is understood; `tell` hears of what cannot be used. Never throws.
 */
export function recallBounds(path: string, tell: Tell): Bounds | undefined {
  const text = readNow(path);
  if (text === undefined) return undefined;
  const bounds = parseBounds(text);
  if (bounds) return bounds;
  if (isOfNewerVersion(text, VERSION)) tell(newerNotice(WORDS, path));
  else setAside(path, tell);
  return undefined;
}

/**
 * Written while the window closes, hence at once; bounds that cannot be saved are no reason to hold up a close. What
 * else stands in the file stays, and all of it where a newer version wrote it.
 */
export function rememberBounds(path: string, bounds: Bounds): void {
  const before = readNow(path);
  if (before !== undefined && isOfNewerVersion(before, VERSION)) return;
  const isUsable = before !== undefined && parseBounds(before) !== undefined;
  const others = isUsable ? (JSON.parse(before) as object) : {};
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ ...others, ...bounds }));
  } catch {
    return;
  }
}

function setAside(path: string, tell: Tell): void {
  const aside = `${path}.damaged`;
  try {
    renameSync(path, aside);
    tell(damagedNotice(WORDS, path, aside));
  } catch {
    return; // it stays, and is forgotten
  }
}
