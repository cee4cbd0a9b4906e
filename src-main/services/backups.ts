import { createHash } from 'node:crypto';
import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readBackup, writeBackup, type Backup } from '../core/writing/backup.ts';
import { errorCode } from '../shell/error-code.ts';
import { readText } from '../shell/files.ts';
import { createFile } from '../shell/replace-file.ts';
import { sweepLeftovers } from '../shell/sweep.ts';

/** The versions of written files that were there before, in the app's own folder. */
export interface Backups {
  /** Resolves when the backup is on the disk; throws an error with the system's code when it cannot be. */
  save(backup: Backup): Promise<void>;
  /** Forgets a backup whose write did not come about. Never throws. */
  discard(backup: Backup): Promise<void>;
  /** Deletes all but the last ten of a file. Never throws. */
  prune(path: string): Promise<void>;
  /** Newest first. What cannot be read is left out. */
  list(): Promise<Backup[]>;
  find(id: string): Promise<Backup | undefined>;
}

const KEPT = 10;

/** `folder` and all in it are for the user only. Each file says all about itself, so that no index can go astray. */
export function createBackups(folder: string): Backups {
  const folderOf = (path: string): string => join(folder, createHash('sha256').update(path).digest('hex').slice(0, 32));
  const fileOf = ({ path, time, id }: Backup): string => join(folderOf(path), `${String(time).padStart(15, '0')}-${id}`);

  const list = async (): Promise<Backup[]> => {
    const folders = await readdir(folder).catch(() => []);
    const files = await Promise.all(folders.map(async (name) => (await namesIn(join(folder, name))).map((file) => join(folder, name, file))));
    const backups = await Promise.all(files.flat().map(read));
    return backups.filter((backup) => backup !== undefined).toSorted((one, other) => other.time - one.time);
  };

  return {
    async save(backup) {
      const text = writeBackup(backup);
      await createFile(fileOf(backup), text).catch(async (error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error;
        await mkdir(folderOf(backup.path), { recursive: true, mode: 0o700 });
        await createFile(fileOf(backup), text);
      });
    },
    discard: (backup) => unlink(fileOf(backup)).catch(() => undefined),
    async prune(path) {
      const all = await readdir(folderOf(path)).catch(() => []);
      const names = backupsAmong(all);
      const old = names.slice(0, Math.max(0, names.length - KEPT));
      await Promise.all(old.map((name) => unlink(join(folderOf(path), name)).catch(() => undefined)));
      if (names.length < all.length) await sweepLeftovers(folderOf(path));
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

const backupsAmong = (names: readonly string[]): string[] => names.filter((name) => /^\d{15}-/.test(name)).toSorted();

async function read(path: string): Promise<Backup | undefined> {
  const found = await readText(path);
  return found.state === 'present' ? readBackup(found.text) : undefined;
}
