import { readdir, readFile, stat, writeFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { ChatSummary } from '../core/chat/message.ts';
import { isUnreadable, parseRecords } from '../core/chat/record.ts';
import { foldRecords } from '../core/chat/transcript.ts';

const summary = z.object({ id: z.string(), title: z.string(), created: z.number(), updated: z.number(), messages: z.number(), modelKey: z.exactOptional(z.string()), pinned: z.exactOptional(z.literal(true)) });
const index = z.object({ v: z.literal(2), chats: z.record(z.string(), z.object({ stamp: z.string(), summary })) });

type Entries = z.infer<typeof index>['chats'];

/**
 * Summaries of all conversations in `folder`, newest first. `index.json` there is a cache by size and time of each
 * file; it is rebuilt wherever it is missing, damaged or out of date. A conversation's file of which nothing can be read
 * is set aside as `*.jsonl.damaged`.
 */
export async function readChatIndex(folder: string): Promise<ChatSummary[]> {
  const names = await readdir(folder).catch(() => []);
  const cached = await readCache(join(folder, 'index.json'));
  const entries: Entries = {};
  let fresh = true;
  for (const name of names.filter((file) => file.endsWith('.jsonl'))) {
    const id = name.slice(0, -'.jsonl'.length);
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (!stats?.isFile()) continue;
    const stamp = `${stats.size}:${stats.mtimeMs}`;
    const known = cached[id];
    if (known?.stamp === stamp) entries[id] = known;
    else {
      fresh = false;
      entries[id] = { stamp, summary: await summarise(id, path) };
    }
  }
  if (!fresh) await writeCache(folder, entries);
  return Object.values(entries)
    .map((entry) => entry.summary)
    .filter((chat) => chat.messages > 0)
    .toSorted((a, b) => b.updated - a.updated || a.id.localeCompare(b.id));
}

async function summarise(id: string, path: string): Promise<ChatSummary> {
  const text = await readFile(path, 'utf8').catch(() => '');
  // Nobody can read it here, but it is not thrown away; a folder that cannot be written keeps it where it is.
  if (isUnreadable(text)) await rename(path, `${path}.damaged`).catch(() => undefined);
  return foldRecords(id, parseRecords(text).records).summary;
}

async function readCache(path: string): Promise<Entries> {
  try {
    const parsed = index.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data.chats : {};
  } catch {
    return {};
  }
}

/** A cache that cannot be written costs time at the next start and nothing else, so failures are of no account. */
async function writeCache(folder: string, chats: Entries): Promise<void> {
  const temporary = join(folder, `index.json.${process.pid}.tmp`);
  try {
    await writeFile(temporary, JSON.stringify({ v: 2, chats }), { mode: 0o600 });
    await rename(temporary, join(folder, 'index.json'));
  } catch {
    return;
  }
}
