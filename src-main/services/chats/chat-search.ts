import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChatSummary } from '../../core/chat/message.ts';
import { parseRecords } from '../../core/chat/record.ts';
import { fitOf, folded, searchTerms, snippetOf, type Searchable, type Snippet } from '../../core/chat/search.ts';
import { foldRecords } from '../../core/chat/transcript.ts';

/** One conversation that a search found. */
export interface SearchHit {
  chat: ChatSummary;
  /** Absent where only the title has the words. */
  snippet?: Snippet;
}

interface Known extends Searchable {
  /** Size and time of the file that it was read from. */
  stamp: string;
  updated: number;
}

const MOST_HITS = 50;

/**
 * Searches all conversations in `folder` for every word of a query: best fit first, then newest. There is no index to
 * be damaged or out of date: the texts are read once, folded, and read again where a file has changed.
 */
export function createChatSearch(folder: string): (query: string) => Promise<SearchHit[]> {
  const known = new Map<string, Known>();

  const refresh = async (): Promise<void> => {
    const names = await readdir(folder).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length));
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    await Promise.all(ids.map((id) => readIfChanged(id)));
  };

  const readIfChanged = async (id: string): Promise<void> => {
    const stats = await stat(join(folder, `${id}.jsonl`)).catch(() => undefined);
    const stamp = `${stats?.size}:${stats?.mtimeMs}`;
    if (known.get(id)?.stamp === stamp) return;
    const { summary, tree } = await transcript(folder, id);
    const text = tree.all().map((message) => message.text);
    known.set(id, { stamp, updated: summary.updated, title: folded(summary.title), text: folded(text.join('\n')) });
  };

  return async (query) => {
    const terms = searchTerms(query);
    // A blank query comes when a search is about to be typed: the texts are then read ahead.
    const refreshed = refresh();
    if (terms.length === 0) return [];
    await refreshed;
    const fits = [...known].map(([id, chat]) => ({ id, fit: fitOf(chat, terms), updated: chat.updated })).filter(({ fit }) => fit > 0);
    const best = fits.toSorted((a, b) => b.fit - a.fit || b.updated - a.updated).slice(0, MOST_HITS);
    return Promise.all(best.map(({ id }) => hit(folder, id, terms)));
  };
}

async function hit(folder: string, id: string, terms: readonly string[]): Promise<SearchHit> {
  const { summary, tree } = await transcript(folder, id);
  const snippet = snippetOf(tree.all(), terms);
  return { chat: summary, ...(snippet && { snippet }) };
}

async function transcript(folder: string, id: string) {
  const text = await readFile(join(folder, `${id}.jsonl`), 'utf8').catch(() => '');
  return foldRecords(id, parseRecords(text).records);
}
