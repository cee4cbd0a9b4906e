import type { Event, Events } from '../../src-preload/contract.ts';
import type { TypedBridge } from '../bridge.ts';
import { speak } from '../i18n/spoken.ts';
import { checkMoved, signInMoved } from '../stores/progress.ts';
import { replaceProjection } from '../stores/session.ts';
import type { Stores } from '../stores/stores.ts';
import { runKeyAction } from './run-key-action.ts';

/** Leads main's events into the stores; returns what ends it. */
export function connect(bridge: TypedBridge, stores: Stores): () => void {
  return bridge.listen((event: Event) => {
    switch (event.name) {
      case 'projection':
        replaceProjection(stores.session, event.payload);
        void speak(event.payload.locale);
        void stores.chat.join(event.payload.streams);
        return;
      case 'stream':
        stores.chat.receive(event.payload);
        return;
      case 'chat':
        void stores.chat.refresh(event.payload.chatId);
        return;
      case 'check':
        checkMoved(stores.progress, event.payload);
        return;
      case 'signIn':
        signInMoved(stores.progress, event.payload);
        return;
      case 'show':
        show(event.payload.what, stores);
    }
  });
}

function show(what: Events['show']['what'], stores: Stores): void {
  switch (what) {
    case 'new-conversation':
    case 'model-picker':
      runKeyAction({ do: what }, stores);
      return;
    case 'chat':
    case 'models':
    case 'settings':
      runKeyAction({ do: 'go', place: what }, stores);
  }
}
