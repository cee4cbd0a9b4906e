import type { ChatSummary } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import type { Stores } from '../../../stores/stores.ts';
import type { ContextMenuItem } from '../../../ui/context-menu.tsx';

/** The menu of one conversation, and where it opens. */
export interface MenuAt {
  chat: ChatSummary;
  at: { x: number; y: number };
}

/** What can be done with a conversation as a whole. */
export function conversationMenu(chat: ChatSummary, { library }: Pick<Stores, 'library'>): ContextMenuItem[] {
  const { id, pinned = false } = chat;
  return [
    { label: t('conversations.rename'), icon: 'edit', keys: 'F2', run: () => library.edit(id) },
    { label: t(pinned ? 'conversations.unpin' : 'conversations.pin'), icon: 'pin', run: () => void library.pin(id, !pinned) },
    { label: t('conversations.exportMarkdown'), icon: 'save', run: () => void library.export(id, 'markdown') },
    { label: t('conversations.exportJson'), icon: 'save', run: () => void library.export(id, 'json') },
    { label: t('conversations.delete'), icon: 'trash', keys: t('keys.delete'), danger: true, run: () => void library.remove(chat) },
  ];
}
