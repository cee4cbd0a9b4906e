import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * Whether another program may hold the profile in a folder. Chromium holds one by a link named `SingletonLock` to
 * "host-pid"; where it cannot write that link, as on a read-only disk, nobody does. True where that cannot be told.
 */
export function isProfileHeld(folder: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    const holder = readlinkSync(join(folder, 'SingletonLock'));
    const at = holder.lastIndexOf('-');
    return holder.slice(0, at) !== hostname() || isAlive(Number(holder.slice(at + 1)));
  } catch (error) {
    return errorCode(error) !== 'ENOENT';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
