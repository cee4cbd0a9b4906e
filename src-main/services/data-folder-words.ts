import { say, type Sentence } from '../core/say.ts';

/** Why a folder cannot be made or read, by the system's code; ends a sentence. */
function reason(code: string): Sentence {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return say`a file stands in its place, or in that of a folder above it`;
    case 'EROFS':
      return say`the disk is read-only`;
    case 'ENOSPC':
    case 'EDQUOT':
      return say`the disk is full`;
    default:
      return say`the system does not let the app make or read it (${code})`;
  }
}

/** The app runs all the same, with a temporary folder `instead`. */
export function elsewhereNotice(usual: string, code: string, instead: string): Sentence {
  return say`The app’s data folder ${usual} cannot be used: ${reason(code)}. What this run keeps, such as conversations and preferences, stands in ${instead}, where the next start does not look for it. Mend the folder, then start the app again.`;
}

/** There is no folder at all, not even a temporary one. It is told before any language is known. */
export function nowhereError(usual: string, code: string): string {
  return `Switchyard could not start: its data folder ${usual} cannot be used, because ${reason(code)}, and no temporary folder can be made either. Make one of them writable, then start it again.`;
}
