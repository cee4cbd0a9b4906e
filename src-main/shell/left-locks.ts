import { readFileSync, unlinkSync } from 'node:fs';

/** Lock files that this process holds: path to the text that says so. */
const held = new Map<string, string>();
let isListening = false;

/** Removes the lock when the process ends in whatever orderly way. */
export function removeAtExit(lock: string, owner: string): void {
  held.set(lock, owner);
  if (isListening) return;
  isListening = true;
  process.once('exit', () => {
    for (const [path, text] of held) removeSync(path, text);
  });
}

/** The lock has been given back. */
export function forget(lock: string): void {
  held.delete(lock);
}

function removeSync(path: string, text: string): void {
  try {
    if (readFileSync(path, 'utf8') === text) unlinkSync(path);
  } catch {
    // it is gone, or cannot be removed: then it becomes stale
  }
}
