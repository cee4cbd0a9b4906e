import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Result } from '../../core/result.ts';
import type { Backup } from '../../core/writing/backup.ts';
import type { Conflict } from '../../core/writing/conflict.ts';
import type { Kind } from '../../core/writing/kind.ts';
import { errorCode } from '../../shell/error-code.ts';
import { withLock } from '../../shell/lock.ts';
import { removeFile } from '../../shell/remove-file.ts';
import { replaceFile, type Replaced, type ToDisk } from '../../shell/replace-file.ts';
import type { Backups } from './backups.ts';
import { readForWriting, type Present } from './read-for-writing.ts';
import { backupError, writeError } from './write-words.ts';
import type { Written } from './written.ts';

/** What a file is to hold, made from what it holds; `null` stands for no file. */
export interface Plan {
  text: string | null;
  /** Names of the places that change. */
  places: string[];
  addsSecret: boolean;
}

/** One file and how its new text is made. `plan` is asked again when the file changes in the last moment. */
export interface WriteJob {
  path: string;
  /** As people write it. */
  file: string;
  kind: Pick<Kind<never>, 'name' | 'problem'>;
  plan(text: string | null): Result<Plan> | { ok: false; conflicts: Conflict[] };
  /** Name of the change that this write is a part of. */
  save?: string | undefined;
}

/** What every write needs. */
export interface WriteMeans {
  backups: Backups;
  /** Ascending, in milliseconds. */
  now(): number;
  newId(): string;
}

/** How often an edit is made anew for a file that someone else changed in between. */
const TRIES = 5;

/** Writes one file as one durable step, after the text that it replaces is safe on the disk. */
export async function writeFile(job: WriteJob, means: WriteMeans): Promise<Written> {
  return withLock(placeOf(job.path), () => attempt(job, means, 1));
}

/** Where a path leads, through links, if that can be told. */
function placeOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

async function attempt(job: WriteJob, means: WriteMeans, tried: number): Promise<Written> {
  const read = await readForWriting(job.path, job.file, job.kind);
  if (!read.ok) return read;
  const { value: present } = read;
  const plan = job.plan(present?.text ?? null);
  if (!plan.ok) return 'conflicts' in plan ? { ok: false, error: writeError(job.file, 'conflict', plan.conflicts), conflicts: plan.conflicts } : plan;
  if (plan.value.text === (present?.text ?? null)) return { ok: true, value: { changed: false, exposed: false } };
  const done = await carryOut(job, means, present, plan.value);
  return done === 'changed' && tried < TRIES ? attempt(job, means, tried + 1) : typeof done === 'string' ? { ok: false, error: writeError(job.file, done) } : done;
}

/** The result, or the code for which nothing was written. */
async function carryOut(job: WriteJob, { backups, now, newId }: WriteMeans, present: Present | undefined, plan: Plan): Promise<Written | string> {
  const mode = present?.mode ?? 0o600;
  const { path, file, kind, save: part } = job;
  const backup: Backup = { id: newId(), time: now(), path, file, kind: kind.name, places: plan.places, mode, before: present?.text ?? null, after: plan.text, ...(part !== undefined && { save: part }) };
  const folder = present ? '' : await makeFolder(dirname(path));
  if (folder !== '') return folder;
  let backupFailure: unknown;
  const noted = (error: unknown): never => {
    backupFailure = error;
    throw error;
  };
  const save = async (): Promise<ToDisk> => {
    const settle = await backups.save(backup, present).catch(noted);
    return () => settle().catch(noted);
  };
  const replaced = await store(path, plan.text, present, save).catch((): Replaced => ({ ok: false, reason: 'failed', code: 'backup' }));
  if (!replaced.ok) await backups.discard(backup);
  if (backupFailure !== undefined) return { ok: false, error: backupError(file, errorCode(backupFailure)) };
  if (!replaced.ok) return replaced.reason === 'changed' ? 'changed' : replaced.code;
  await backups.prune(path);
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
  return { ok: true, value: { changed: true, entryId: backup.id, exposed: plan.addsSecret && isOpen } };
}

async function store(path: string, text: string | null, present: Present | undefined, save: () => Promise<ToDisk>): Promise<Replaced> {
  if (text !== null) return replaceFile(path, text, { expected: present?.bytes ?? null, mode: present?.mode ?? 0o600, alongside: save });
  const settle = await save();
  await settle();
  return removeFile(path, present?.hash ?? '');
}

/** Makes the `.qwen` folder, for its owner only; the folder around it must be there. Empty, or the system's code. */
async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') return errorCode(error);
  }
  return '';
}
