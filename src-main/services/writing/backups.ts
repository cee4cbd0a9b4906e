import { readdirSync, renameSync } from 'node:fs';
import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { backupHead, readBackup, type Backup } from '../../core/writing/backup.ts';
import { errorCode } from '../../shell/error-code.ts';
import { hashOf, readText } from '../../shell/files.ts';
import { recycleFile } from '../../shell/recycle-file.ts';
import { TEMPORARY_PREFIX, type ToDisk } from '../../shell/replace-file.ts';
import { sweepLeftovers } from '../../shell/sweep.ts';

/** The versions of written files that were there before, in the app's own folder. */
export interface Backups {
  /** Writes a backup, and gives what puts it on the disk. Both throw an error with the system's code. `before` is the file as it was, if there was one. */
  save(backup: Backup, before: { bytes: Uint8Array; hash: string } | undefined): Promise<ToDisk>;
  /** Forgets a backup whose write did not come about. Never throws. */
  discard(backup: Backup): Promise<void>;
  /** Deletes all but the last ten of a file. Never throws. */
  prune(path: string): Promise<void>;
  /** Newest first. What cannot be read is left out. */
  list(): Promise<Backup[]>;
  find(id: string): Promise<Backup | undefined>;
}

const KEPT = 10;

/** One more file, no longer kept: the next backup is written into it. */
const SPARE = 'spare';

/** `folder` and all in it are for the user only. Each file says all about itself, so that no index can go astray. */
export function createBackups(folder: string): Backups {
  const folderOf = (path: string): string => join(folder, hashOf(path).slice(0, 32));
  const spareOf = (path: string): string => join(folderOf(path), SPARE);
  const fileOf = ({ path, time, id }: Backup): string => join(folderOf(path), `${String(time).padStart(15, '0')}-${id}`);

  const list = async (): Promise<Backup[]> => {
    const folders = await readdir(folder).catch(() => []);
    const files = await Promise.all(folders.map(async (name) => (await namesIn(join(folder, name))).map((file) => join(folder, name, file))));
    const backups = await Promise.all(files.flat().map(read));
    return backups.filter((backup) => backup !== undefined).toSorted((one, other) => other.time - one.time);
  };

  return {
    async save(backup, before) {
      const parts = [Buffer.from(backupHead(backup, before?.hash ?? '')), ...(before ? [before.bytes] : [])];
      const write = (): Promise<ToDisk> => recycleFile(spareOf(backup.path), fileOf(backup), parts);
      return write().catch(async (error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error;
        await mkdir(folderOf(backup.path), { recursive: true, mode: 0o700 });
        return write();
      });
    },
    discard: (backup) => unlink(fileOf(backup)).catch(() => undefined),
    async prune(path) {
      const all = namesOf(folderOf(path));
      const names = backupsAmong(all);
      const [last, ...older] = names.slice(0, Math.max(0, names.length - KEPT)).toReversed().map((name) => join(folderOf(path), name));
      if (last !== undefined) becomeSpare(last, spareOf(path));
      await Promise.all(older.map((name) => unlink(name).catch(() => undefined)));
      if (all.some((name) => name.startsWith(TEMPORARY_PREFIX))) await sweepLeftovers(folderOf(path));
    },
    list,
    async find(id) {
      return (await list()).find((backup) => backup.id === id);
    },
  };
}

/** The backups in a folder, oldest first. */
async function namesIn(folder: string): Promise<string[]> {
  return backupsAmong(await readdir(folder).catch(() => []));
}

function namesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function becomeSpare(path: string, spare: string): void {
  try {
    renameSync(path, spare);
  } catch {
    // it stays one backup more
  }
}

const backupsAmong = (names: readonly string[]): string[] => names.filter((name) => /^\d{15}-/.test(name)).toSorted();

async function read(path: string): Promise<Backup | undefined> {
  const found = await readText(path);
  return found.state === 'present' ? readBackup(found.text, hashOf) : undefined;
}
