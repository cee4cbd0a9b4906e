import { open, readFile, type FileHandle } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import needles from './needles.json' with { type: 'json' };

/** What is read at once; of most of it nothing was ever used. */
const PIECE = 256 * 1024;
const NOTHING = Buffer.alloc(PIECE);

/** Longer than any key, so that the end of a piece hides none. */
const OVERLAP = 256;

/** Beginnings and ends of given keys, as V8 and Chromium keep texts: a byte a character, or two. */
const WANTED = [...needles.given.map((text) => Buffer.from(text, 'latin1')), ...needles.given.filter((text) => /^zqv|vqz$/.test(text)).map((text) => Buffer.from(text, 'utf16le'))];

/** Chromium copies the environment that it was started with: what stands behind a variable's name is none of a page's. */
const VARIABLE = /(?:^|\0)[A-Z][A-Z0-9_]*=[^\0]*$/;

/**
 * Whether the memory of a window's process may hold a given key. Quick and rough: what was thrown away counts as well, so
 * only a snapshot of the heap can tell. `false` also where the system does not let us look: elsewhere than on Linux, and
 * into a sandbox.
 */
export async function mayHoldKey(electron: ElectronApplication): Promise<boolean> {
  const pages = await electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getOSProcessId()));
  const found = await Promise.all(pages.map((page) => memoryHoldsKey(page).catch(() => false)));
  return found.includes(true);
}

async function memoryHoldsKey(pid: number): Promise<boolean> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8');
  const memory = await open(`/proc/${pid}/mem`);
  try {
    for (const range of anonymous(maps)) if (await rangeHoldsKey(memory, range)) return true;
    return false;
  } finally {
    await memory.close();
  }
}

interface Range {
  start: number;
  end: number;
}

/** What the process may write and no file stands behind. */
function anonymous(maps: string): Range[] {
  const ranges = maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw\S+ \S+ \S+ \S+ *$/gm);
  return [...ranges].map(([, start = '', end = '']) => ({ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }));
}

async function rangeHoldsKey(memory: FileHandle, { start, end }: Range): Promise<boolean> {
  const piece = Buffer.allocUnsafe(PIECE);
  for (let at = start; at < end; at += PIECE - OVERLAP) {
    // A page that has gone meanwhile cannot be read.
    const { bytesRead } = await memory.read(piece, 0, Math.min(PIECE, end - at), at).catch(() => ({ bytesRead: 0 }));
    if (holdsKey(piece.subarray(0, bytesRead))) return true;
  }
  return false;
}

function holdsKey(bytes: Buffer): boolean {
  if (bytes.equals(NOTHING.subarray(0, bytes.length))) return false;
  return WANTED.some((wanted) => {
    for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
      if (!VARIABLE.test(bytes.toString('latin1', Math.max(0, at - OVERLAP), at))) return true;
    }
    return false;
  });
}
