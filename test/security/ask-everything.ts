import type { Page } from '@playwright/test';
import type { EntryList, OpenEntry } from '../../src-main/core/editing/entry-view.ts';
import type { Projection } from '../../src-preload/contract.ts';
import { callAll, valueOf, type Answer, type Attempt } from './bridge.ts';
import { everyCall } from './every-call.ts';

/** What a page was told when it asked for all that the bridge has. */
export interface Told {
  /** What it learned before it asked for more. */
  first: unknown;
  attempts: Attempt[];
  /** The answer to each of them. */
  answers: (Answer | { thrown: string })[];
  /** Calls of the contract that no arguments are known for. */
  unasked: string[];
}

/** Makes every call of the contract, with all that a page can learn of models, entries and conversations. */
export async function askEverything(page: Page, origin: string): Promise<Told> {
  const projection = await valueOf<Projection>(page, 'session.get');
  const list = await valueOf<EntryList>(page, 'edit.list');
  const open: OpenEntry[] = [];
  for (const { ref } of list.entries) open.push(await valueOf<OpenEntry>(page, 'edit.open', { ref }));
  const sent = await valueOf<{ chatId: string; messageId: string; stream: { streamId: string } }>(page, 'chat.send', { chatId: null, text: 'hello' });
  const calls = Object.entries(everyCall({ projection, list, open, chatId: sent.chatId, messageId: sent.messageId, streamId: sent.stream.streamId, origin }));
  const attempts = calls.flatMap(([name, all]) => all.map((argument): Attempt => ({ name, argument })));
  return { first: [projection, list, open], attempts, answers: await callAll(page, attempts), unasked: calls.flatMap(([name, all]) => (all.length === 0 ? [name] : [])) };
}
