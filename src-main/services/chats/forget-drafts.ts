import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drafts } from './drafts.ts';

/**
 * Removes the drafts of conversations that are gone for good: neither in `folder` nor in the trash below it. Those of
 * new conversations stay, and all of them where the folder cannot be read. Never throws.
 */
export async function forgetDrafts(drafts: Pick<Drafts, 'names' | 'setText' | 'setPictures'>, folder: string): Promise<void> {
  const [names, here, deleted] = await Promise.all([drafts.names(), idsIn(folder), idsIn(join(folder, 'trash'))]);
  if (!here) return;
  const known = new Set([...here, ...(deleted ?? [])]);
  for (const name of names) {
    if (name.startsWith('new') || known.has(name)) continue;
    await Promise.allSettled([drafts.setText(name, ''), drafts.setPictures(name, [])]);
  }
}

/** The conversations in a folder; undefined where it cannot be read. */
async function idsIn(folder: string): Promise<string[] | undefined> {
  const files = await readdir(folder).catch(() => undefined);
  return files?.flatMap((file) => (file.endsWith('.jsonl') ? [file.slice(0, -'.jsonl'.length)] : []));
}
