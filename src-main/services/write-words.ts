import type { AppError } from '../core/result.ts';

/** The error of a settings file that could not be written, by the system's code; `changed`: another program was faster each time. */
export function writeError(file: string, code: string): AppError {
  switch (code) {
    case 'changed':
      return {
        code: 'settings/changed',
        message: `${file} was not changed: another program keeps writing to it. Wait until that is done, then try again.`,
        action: 'retry',
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'storage/full', message: `${file} was not changed: the disk is full. Free some space, then try again.`, action: 'retry' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'settings/read-only',
        message: `${file} was not changed: the app may not write there. Check the permissions of the file and its folder, then try again.`,
        action: 'open-settings',
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'storage/failed', message: `${file} was not written: the folder that it belongs in does not exist. Create it, then try again.` };
    default:
      return {
        code: 'storage/failed',
        message: `${file} was not changed: the system refused the write${code ? ` (${code})` : ''}. Try again.`,
        action: 'retry',
      };
  }
}
