import { realpathSync } from 'node:fs';

/** The path without links on the way; the path itself where that cannot be told. Never throws. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
