import type { ErrorAction } from '../../src-preload/contract.ts';
import { attempt } from './attempt.ts';
import type { Stores } from './stores.ts';
import type { SignInWay } from './ui.ts';

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
      stores.ui.openSignIn(signInWay(stores));
      return;
    case 'check-key':
    case 'check-base-url':
      stores.ui.go('models');
  }
}

/** An account of a company has its own page; any other sign-in that can end is Qwen's. */
function signInWay({ session }: Stores): SignInWay {
  const accounts = session.getState().projection?.accounts ?? [];
  const ended = accounts.find(({ state }) => state === 'refused' || state === 'damaged');
  return ended?.kind === 'oidc' ? 'company' : 'qwen';
}
