import type { AppError } from '../core/result.ts';
import { say, type Sentence } from '../core/say.ts';
import { errorCode } from '../shell/error-code.ts';

/** The error of a write of the app's own files, by the system's code. `what` begins the sentence: "The conversation". */
export function storageFailure(error: unknown, what: Sentence): AppError {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'storage/full', message: say`${what} could not be saved: the disk is full. Free some space, then try again.`, action: 'retry' };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'storage/failed',
        message: say`${what} could not be saved: the app may not write to its data folder. Check the permissions of that folder, then try again.`,
        action: 'retry',
      };
    default:
      return {
        code: 'storage/failed',
        message: say`${what} could not be saved: the system refused the write${code ? ` (${code})` : ''}. Try again.`,
        action: 'retry',
      };
  }
}
