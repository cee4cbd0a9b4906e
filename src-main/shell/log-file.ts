import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFull, logName, shifts, type LogLimits } from '../core/log/rotation.ts';

/** Adds whole lines, each with its line break. Never throws; what cannot be written is lost. */
export type AppendLog = (lines: string) => Promise<void>;

/**
 * The log in `folder`, which is made (0700) with the first lines where its parent is there, so that a data folder that
 * was deleted stays so. Files are 0600; a full one is kept under another name, the oldest gives way. Call one at a time.
 */
export function logFile(folder: string, limits: LogLimits): AppendLog {
  const path = join(folder, logName(0));
  const append = async (lines: string): Promise<void> => {
    await mkdir(folder, { mode: 0o700 }).catch(() => undefined); // it is there
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    if (isFull(size, Buffer.byteLength(lines), limits)) await shift(folder, limits);
    await appendPrivately(path, lines);
  };
  return (lines) => append(lines).catch(() => undefined);
}

async function shift(folder: string, limits: LogLimits): Promise<void> {
  for (const { from, to } of shifts(limits)) await rename(join(folder, from), join(folder, to)).catch(() => undefined);
}

async function appendPrivately(path: string, lines: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    const { mode } = await file.stat();
    if ((mode & 0o077) !== 0) await file.chmod(0o600);
    await file.appendFile(lines);
  } finally {
    await file.close();
  }
}
