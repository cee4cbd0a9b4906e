import type { Projection } from '../../src-preload/contract.ts';
import type { Place } from '../stores/ui.ts';

/** What a key press asks of the window as a whole. */
export type KeyAction =
  | { do: 'new-conversation' }
  | { do: 'model-picker' }
  | { do: 'palette' }
  | { do: 'new-window' }
  | { do: 'go'; place: Place }
  | { do: 'escape' }
  | { do: 'region'; step: 1 | -1 };

/** The part of a keyboard event that decides. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'>;

/** What a key press means, or undefined when the window as a whole has no use for it. */
export function keyAction(event: Key, platform: Projection['platform']): KeyAction | undefined {
  const { key, shiftKey, altKey, isComposing } = event;
  if (isComposing || altKey) return undefined;
  if (key === 'F6') return { do: 'region', step: shiftKey ? -1 : 1 };
  if (key === 'Escape') return { do: 'escape' };
  const command = platform === 'darwin' ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!command) return undefined;
  return shiftKey ? shifted(key.toLowerCase()) : plain(key.toLowerCase());
}

function shifted(key: string): KeyAction | undefined {
  if (key === 'm') return { do: 'model-picker' };
  return key === 'n' ? { do: 'new-window' } : undefined;
}

function plain(key: string): KeyAction | undefined {
  switch (key) {
    case 'n':
      return { do: 'new-conversation' };
    case 'k':
      return { do: 'palette' };
    case '1':
      return { do: 'go', place: 'chat' };
    case '2':
      return { do: 'go', place: 'models' };
    case '3':
    case ',':
      return { do: 'go', place: 'settings' };
    default:
      return undefined;
  }
}
