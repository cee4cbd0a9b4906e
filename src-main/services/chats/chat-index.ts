import { readdir, readFile, stat, writeFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { ChatSummary } from '../../core/chat/message.ts';
import { isUnreadable, parseRecords } from '../../core/chat/record.ts';
import { foldRecords } from '../../core/chat/transcript.ts';
import { closedChat, damagedChat, damagedLines } from './chat-words.ts';
import type { Tell } from '../notices.ts';

const summary = z.object({ id: z.string(), title: z.string(), created: z.number(), updated: z.number(), messages: z.number(), modelKey: z.exactOptional(z.string()), pinned: z.exactOptional(z.literal(true)) });
const index = z.object({ v: z.literal(2), chats: z.record(z.string(), z.object({ stamp: z.string(), summary })) });

type Entries = z.infer<typeof index>['chats'];

/**
 * Summaries of all conversations in `folder`, newest first. `index.json` there is a cache by size and time of each
 * file; it is rebuilt wherever it is missing, damaged or out of date. A conversation's file of which nothing can be read
 * is set aside as `*.jsonl.damaged`; `tell` hears of it, and of lines that cannot be read.
 */
export async function readChatIndex(folder: string, tell: Tell): Promise<ChatSummary[]> {
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
      const found = await summarise(id, path, tell);
      if (found) entries[id] = { stamp, summary: found };
    }
  }
  if (!fresh) await writeCache(folder, entries);
  return Object.values(entries)
    .map((entry) => entry.summary)
    .filter((chat) => chat.messages > 0)
    .toSorted((a, b) => b.updated - a.updated || a.id.localeCompare(b.id));
}

/** Undefined for a file that cannot be opened: the next look may be luckier. */
async function summarise(id: string, path: string, tell: Tell): Promise<ChatSummary | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    tell(closedChat(basename(path)));
    return undefined;
  }
  const { records, damaged } = parseRecords(text.slice(0, text.lastIndexOf('\n') + 1));
  const { summary: found } = foldRecords(id, parseRecords(text).records);
  if (isUnreadable(text)) tell(damagedChat(basename(path), await setAside(path)));
  else if (damaged > 0) tell(damagedLines(records.length === 0 ? '' : found.title, basename(path), damaged));
  return found;
}

/** Nobody can read it here, but it is not thrown away; a folder that cannot be written keeps it where it is. Gives the new name. */
async function setAside(path: string): Promise<string | undefined> {
  const taken: string[] = await readdir(dirname(path)).catch(() => []);
  const names = [`${basename(path)}.damaged`, ...taken.map((_, at) => `${basename(path)}.damaged-${at + 2}`)];
  const name = names.find((one) => !taken.includes(one)) ?? '';
  return rename(path, join(dirname(path), name)).then(
    () => name,
    () => undefined,
  );
}

async function readCache(path: string): Promise<Entries> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  const parsed = index.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data.chats;
  // It holds nothing that the conversations do not tell; it is kept for whoever wants to know what damaged it.
  if (jsonOf(text) === undefined) await rename(path, `${path}.damaged`).catch(() => undefined);
  return {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
