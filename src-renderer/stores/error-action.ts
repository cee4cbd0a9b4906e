import type { ErrorAction } from '../../src-preload/contract.ts';
import { attempt } from './attempt.ts';
import type { Stores } from './stores.ts';

/** Does what the button of an error card promises. */
export function runErrorAction(action: ErrorAction, stores: Stores): void {
  switch (action) {
    case 'open-settings': {
      const file = stores.session.getState().projection?.selectionFile;
      if (file !== undefined) attempt(stores, 'file.open', { file });
      return;
    }
    case 'choose-model':
      stores.ui.openPicker();
      return;
    case 'retry':
      void stores.chat.retry();
      return;
    case 'sign-in':
      stores.ui.go('settings');
      return;
    case 'check-key':
    case 'check-base-url':
      stores.ui.go('models');
  }
}
