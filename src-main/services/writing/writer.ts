import { join } from 'node:path';
import type { EnvChange } from '../../core/environment/edit-env.ts';
import type { TextEdit } from '../../core/settings/edit-text.ts';
import type { Backup } from '../../core/writing/backup.ts';
import type { LineChange } from '../../core/writing/lines-kind.ts';
import { createBackups } from './backups.ts';
import { editEnvFile } from './edit-env-file.ts';
import { editLinesFile } from './edit-lines-file.ts';
import { editSettingsFile, type SettingsEdits } from './edit-settings-file.ts';
import { rewriteFile, type Rewrite, type RewriteOptions } from './rewrite-file.ts';
import { undo } from './undo.ts';
import type { WriteMeans } from './write-file.ts';
import type { WriteOptions, Written } from './written.ts';

/** A write that can be undone; the texts themselves stay with the writer. */
export type HistoryEntry = Pick<Backup, 'id' | 'time' | 'path' | 'file' | 'kind' | 'places' | 'save'>;

/** The one writer of settings and `.env` files: lossless, durable, with a backup before every write. Never throws. */
export interface Writer {
  editSettings(path: string, edits: SettingsEdits, options?: WriteOptions): Promise<Written>;
  editEnv(path: string, changes: readonly (EnvChange | TextEdit)[], options?: WriteOptions): Promise<Written>;
  /** Writes what is made of the text that is there; asked again when another program is faster. */
  rewrite(path: string, kind: 'settings' | 'env', make: Rewrite, options?: RewriteOptions): Promise<Written>;
  /** Adds lines to a list of lines (`.gitignore`). */
  editLines(path: string, changes: readonly LineChange[], options?: WriteOptions): Promise<Written>;
  /** Takes a write back; what was changed elsewhere in the file since then stays. `save` names the undo itself. */
  undo(entryId: string, save?: string): Promise<Written>;
  /** Newest first, the last ten of each file, from earlier starts too. */
  history(): Promise<HistoryEntry[]>;
}

/** `dataFolder` is the app's own; backups go below it. `now` in milliseconds, `newId` unique and fit for a file name. */
export function createWriter({ dataFolder, now, newId }: { dataFolder: string; now(): number; newId(): string }): Writer {
  const means: WriteMeans = { backups: createBackups(join(dataFolder, 'backups')), now: ascending(now), newId };
  return {
    editSettings: (path, edits, options = {}) => editSettingsFile(path, edits, options, means),
    editEnv: (path, changes, options = {}) => editEnvFile(path, changes, options, means),
    rewrite: (path, kind, make, options = {}) => rewriteFile(path, kind, make, options, means),
    editLines: (path, changes, options = {}) => editLinesFile(path, changes, options, means),
    undo: (entryId, save) => undo(entryId, save, means),
    async history() {
      const backups = await means.backups.list();
      return backups.map(({ before: _before, after: _after, mode: _mode, ...entry }) => entry);
    },
  };
}

/** No two writes at one time, so that their order can be told. */
function ascending(now: () => number): () => number {
  let last = 0;
  return () => (last = Math.max(last + 1, now()));
}
