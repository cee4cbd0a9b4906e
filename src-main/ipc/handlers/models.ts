import type { modelCalls } from '../../../src-preload/calls/models.ts';
import type { ChatList } from '../../services/chats/chat-list.ts';
import type { Preferences } from '../../services/preferences.ts';
import type { Sessions } from '../../services/session.ts';
import type { HandlersOf } from '../dispatch.ts';

/** What the calls about models act on. */
export interface ModelPorts {
  sessions: Sessions;
  list: ChatList;
  preferences: Preferences;
}

export const modelHandlers = ({ sessions, list, preferences }: ModelPorts): HandlersOf<typeof modelCalls> => ({
  async 'model.select'(choice, { windowId }) {
    const { key } = choice;
    if (choice.scope === 'conversation') {
      if (key !== null) await sessions.mustList(windowId, key);
      await list.useModel(choice.chatId, key);
    } else {
      await sessions.select(windowId, choice.key, choice.scope);
    }
    // What was chosen last is a convenience; it never fails a choice.
    if (key !== null) await preferences.used(key).catch(() => undefined);
    return null;
  },
  'model.explain': ({ key }, { windowId }) => sessions.explain(windowId, key),
});
