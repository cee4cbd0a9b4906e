import type { AppError } from '../../core/result.ts';
import { listed, say, type Sentence } from '../../core/say.ts';
import type { Conflict } from '../../core/writing/conflict.ts';
import type { Unreadable } from '../../shell/files.ts';
import { fatalError, unreadableFinding } from '../reading/file-words.ts';

/**
 * The error of a file that could not be written, by the system's code; `changed`: another program was faster each
 * time; `conflict`: it changed the same places to something else.
 */
export function writeError(file: string, code: string, conflicts: readonly Conflict[] = []): AppError {
  switch (code) {
    case 'conflict':
      return { code: 'settings/conflict', message: say`${file} was not changed: ${listed(conflicts.map(contradiction), ' ')} Look at the file, then make your change again.`, action: 'open-settings' };
    case 'changed':
      return {
        code: 'settings/changed',
        message: say`${file} was not changed: another program keeps writing to it. Wait until that is done, then try again.`,
        action: 'retry',
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'storage/full', message: say`${file} was not changed: the disk is full. Free some space, then try again.`, action: 'retry' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'settings/read-only',
        message: say`${file} was not changed: the app may not write there. Check the permissions of the file and its folder, then try again.`,
        action: 'open-settings',
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'storage/failed', message: say`${file} was not written: the folder that it belongs in does not exist. Create it, then try again.` };
    default:
      return {
        code: 'storage/failed',
        message: say`${file} was not changed: the system refused the write${code ? ` (${code})` : ''}. Try again.`,
        action: 'retry',
      };
  }
}

function contradiction({ place, ours, theirs }: Conflict): Sentence {
  const change = ours === undefined ? say`to remove it` : say`to set it to ${ours}`;
  return say`another program ${theirs === undefined ? say`removed ${place}` : say`changed ${place} to ${theirs}`} in the meantime, and you wanted ${change}.`;
}

/** The error of a write that was not begun, because the text from before could not be kept. */
export function backupError(file: string, code: string): AppError {
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  const reason = isFull ? say`the disk is full` : say`its data folder cannot be written to${code ? ` (${code})` : ''}`;
  const remedy = isFull ? say`Free some space` : say`Check the permissions of that folder`;
  return {
    code: isFull ? 'storage/full' : 'storage/failed',
    message: say`${file} was not changed: the app keeps a copy of the old version first, and ${reason}. ${remedy}, then try again.`,
    action: 'retry',
  };
}

const REASONS: Partial<Record<Unreadable, [AppError['code'], string]>> = {
  directory: ['settings/is-folder', say`there is a folder of that name where the file should be. Move the folder away`],
  'dangling-link': ['settings/dangling-link', say`it is a link to a file that does not exist. Create that file, or remove the link`],
  'link-loop': ['settings/dangling-link', say`it is a link that leads back to itself. Remove the link`],
};

/** The error of a file that cannot be edited because it cannot be read. */
export function unreadableError(file: string, reason: Unreadable): AppError {
  const [code, words] = REASONS[reason] ?? [];
  if (code === undefined) return fatalError(unreadableFinding('settings/unreadable', file, reason));
  return { code, message: say`${file} was not changed: ${words ?? ''}, then try again.` };
}
