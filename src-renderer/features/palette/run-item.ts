import { attempt } from '../../stores/attempt.ts';
import type { Stores } from '../../stores/stores.ts';
import type { PaletteItem } from './palette-items.ts';

/** Opens a conversation where the words stand, makes a model this conversation's, or does what an action says. */
export function runItem(item: PaletteItem, stores: Stores): void {
  const { chat, ui } = stores;
  switch (item.kind) {
    case 'action':
      item.action.run();
      return;
    case 'chat': {
      const { chat: summary, snippet } = item.hit;
      void (snippet ? chat.openAt(summary.id, snippet.messageId) : chat.open(summary.id));
      ui.focusComposer();
      return;
    }
    case 'model': {
      const { chatId } = chat.state.getState();
      if (chatId === null) chat.startWith(item.model.key);
      else attempt(stores, 'model.select', { key: item.model.key, scope: 'conversation', chatId });
      ui.focusComposer();
    }
  }
}
