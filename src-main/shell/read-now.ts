import { readFileSync } from 'node:fs';

/** The text of a small file, read at once because the first window waits for it; undefined if it cannot be read. */
export function readNow(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
