import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readText, type FileRead } from './files.ts';

/** `interrupted`: the file is missing, and what another program moved out of its way still lies beside it. */
export type SettledRead = FileRead | { state: 'interrupted'; aside: string };

const TRIES = 50;
const PAUSE_MS = 10;

/** A sibling that changed longer ago than this is a leftover, not a write in progress. */
const IN_PROGRESS_MS = 10_000;

/**
 * Reads a file that the CLI also writes. For a moment of its write the file is absent, with `.orig` or `.tmp` beside
 * it: that is waited out, at most half a second, and never taken for "no file".
 */
export async function readSettled(path: string, attempt = 1): Promise<SettledRead> {
  const read = await readText(path);
  if (read.state !== 'missing') return read;
  const asides = await Promise.all(['.orig', '.tmp'].map((suffix) => look(path + suffix)));
  // The swap may have ended between the two looks: then the file is there again.
  if (asides.every((aside) => aside === undefined)) return readText(path);
  const isBeingWritten = asides.some((aside) => aside && Date.now() - aside.changed < IN_PROGRESS_MS);
  if (isBeingWritten && attempt < TRIES) {
    await sleep(PAUSE_MS);
    return readSettled(path, attempt + 1);
  }
  const [original] = asides;
  return original ? { state: 'interrupted', aside: original.path } : read;
}

async function look(path: string): Promise<{ path: string; changed: number } | undefined> {
  const status = await stat(path).catch(() => undefined);
  return status && { path, changed: status.ctimeMs };
}
