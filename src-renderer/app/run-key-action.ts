import { attempt } from '../stores/attempt.ts';
import type { Stores } from '../stores/stores.ts';
import type { KeyAction } from './keys.ts';
import { focusRegion } from './regions.ts';

/** Does what a key press asks for. */
export function runKeyAction(action: KeyAction, stores: Stores): void {
  const { chat, ui } = stores;
  switch (action.do) {
    case 'new-conversation':
      chat.startNew();
      ui.focusComposer();
      return;
    case 'model-picker':
      ui.openPicker();
      return;
    case 'palette':
      ui.showPalette(!ui.state.getState().palette);
      return;
    case 'new-window':
      attempt(stores, 'window.open', {});
      return;
    case 'go':
      if (action.place === 'chat') ui.focusComposer();
      else ui.go(action.place);
      return;
    case 'region':
      focusRegion(action.step);
      return;
    case 'escape':
      escape(stores);
  }
}

/** Closes what is open; if nothing is, stops the answer. */
function escape({ chat, ui }: Stores): void {
  const { picker, help, signIn } = ui.state.getState();
  if (signIn !== null) ui.closeSignIn();
  else if (picker) ui.focusComposer();
  else if (help) ui.showHelp(false);
  else void chat.stop();
}
