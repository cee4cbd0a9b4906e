import type { libraryCalls } from '../../../src-preload/calls/library.ts';
import type { SearchHit } from '../../services/chats/chat-search.ts';
import type { ChatTransfer } from '../../services/chats/chat-transfer.ts';
import type { DraftSlots } from '../../services/chats/draft-slots.ts';
import type { Drafts } from '../../services/chats/drafts.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about all conversations act on. */
export interface LibraryPorts {
  search(query: string): Promise<SearchHit[]>;
  transfer: ChatTransfer;
  drafts: Drafts;
  draftSlots: DraftSlots;
  /** Asks where to save a text, and saves it; null if the person thought better of it. Fails with `storage/*`. */
  saveAs(windowId: number, name: string, text: string): Promise<{ file: string } | null>;
  /** Asks for a conversation's file; null if the person thought better of it. */
  chooseChatFile(windowId: number): Promise<string | null>;
}

export const libraryHandlers = ({ search, transfer, drafts, draftSlots, saveAs, chooseChatFile }: LibraryPorts): HandlersOf<typeof libraryCalls> => ({
  'library.search': ({ query }) => search(query),
  async 'library.export'({ chatId, format }, { windowId }) {
    const { name, text } = await transfer.export(chatId, format);
    return saveAs(windowId, name, text);
  },
  async 'library.import'(_argument, { windowId }) {
    const text = await chooseChatFile(windowId);
    return text === null ? null : { chatId: await transfer.import(text) };
  },
  'draft.get': async ({ chatId }, { windowId }) => drafts.get(chatId ?? (await draftSlots.of(windowId))),
  'draft.set': async ({ chatId, text }, { windowId }) => done(drafts.setText(chatId ?? (await draftSlots.of(windowId)), text)),
  'draft.pictures': async ({ chatId, pictures }, { windowId }) => done(drafts.setPictures(chatId ?? (await draftSlots.of(windowId)), pictures)),
});
