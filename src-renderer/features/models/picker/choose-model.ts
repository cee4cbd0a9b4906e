import type { Stores } from '../../../stores/stores.ts';
import type { Scope } from './scope-choice.tsx';

/** Makes a model the one in use, for whom `scope` says. A conversation's own model gives way to a choice that is meant for more than it. */
export async function choose({ call, chat }: Pick<Stores, 'call' | 'chat'>, key: string, scope: Scope, hasOwn: boolean): Promise<void> {
  const { chatId } = chat.state.getState();
  if (scope !== 'conversation') {
    await call('model.select', { key, scope });
    if (!hasOwn) return;
    if (chatId === null) chat.startWith(null);
    else await call('model.select', { key: null, scope: 'conversation', chatId });
  } else if (chatId === null) {
    chat.startWith(key);
  } else {
    await call('model.select', { key, scope, chatId });
  }
}
