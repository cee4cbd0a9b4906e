import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './error-code.ts';

/** Makes a folder for its owner only, unless it is there, and looks whether it can be read. Gives the system's code where it cannot. */
export function ownFolder(path: string): string | undefined {
  try {
    make(path);
    accessSync(path, constants.R_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return errorCode(error) || 'EIO';
  }
}

/** Step by step: Node's own way for whole paths says "not found" of a disk that is read-only. */
function make(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (isFolder(path)) return;
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    make(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
