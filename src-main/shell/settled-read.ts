import { statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readText, type FileRead } from './files.ts';

/** `interrupted`: the file is missing, and what another program moved out of its way still lies beside it. */
export type SettledRead = FileRead | { state: 'interrupted'; aside: string };

const TRIES = 50;
const PAUSE_MS = 10;

/** A sibling that changed longer ago than this is a leftover, not a write in progress. */
const IN_PROGRESS_MS = 10_000;

/** The clock of a file system lags behind by a tick of the kernel, at most 10 ms. */
const CLOCK_LAG_MS = 20;

/**
 * Reads a file that the CLI also writes. For a moment of its write the file is absent, with `.orig` or `.tmp` beside
 * it: that is waited out, at most half a second, and never taken for "no file".
 */
export async function readSettled(path: string, attempt = 1): Promise<SettledRead> {
  const begun = Date.now();
  const read = await readText(path);
  if (read.state !== 'missing') return read;
  const asides = ['.orig', '.tmp'].map((suffix) => look(path + suffix));
  const isBeingWritten = asides.some((aside) => aside && Date.now() - aside.changed < IN_PROGRESS_MS);
  // Looks are not taken at one moment: only a folder in which no name changed meanwhile shows that they fit together.
  const isSettled = !isBeingWritten && (asides.some(Boolean) || !changedSince(begun - CLOCK_LAG_MS, dirname(path)));
  if (!isSettled && attempt < TRIES) {
    await sleep(PAUSE_MS);
    return readSettled(path, attempt + 1);
  }
  const [original] = asides;
  return original ? { state: 'interrupted', aside: original.path } : read;
}

function look(path: string): { path: string; changed: number } | undefined {
  const status = statusOf(path);
  return status && { path, changed: status.ctimeMs };
}

/** A time that lies ahead is of another machine's clock, and tells nothing. */
function changedSince(time: number, folder: string): boolean {
  const status = statusOf(folder);
  return status !== undefined && status.mtimeMs >= time && status.mtimeMs <= Date.now() + CLOCK_LAG_MS;
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
