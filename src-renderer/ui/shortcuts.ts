import type { Projection } from '../../src-preload/contract.ts';

/** What the keyboard can ask for in any place. */
export type Shortcut = 'new-conversation' | 'model-picker' | 'palette' | 'settings' | 'new-window' | 'places' | 'escape' | 'next-region';

const KEYS: Record<Shortcut, { command: boolean; shift: boolean; key: string }> = {
  'new-conversation': { command: true, shift: false, key: 'N' },
  'model-picker': { command: true, shift: true, key: 'M' },
  palette: { command: true, shift: false, key: 'K' },
  settings: { command: true, shift: false, key: ',' },
  'new-window': { command: true, shift: true, key: 'N' },
  places: { command: true, shift: false, key: '1…3' },
  escape: { command: false, shift: false, key: 'Esc' },
  'next-region': { command: false, shift: false, key: 'F6' },
};

/** A shortcut as the platform writes it: "Ctrl+Shift+M", "⇧⌘M". */
export function keyNames(shortcut: Shortcut, platform: Projection['platform']): string {
  const { command, shift, key } = KEYS[shortcut];
  if (platform === 'darwin') return `${shift ? '⇧' : ''}${command ? '⌘' : ''}${key}`;
  return [command && 'Ctrl', shift && 'Shift', key].filter(Boolean).join('+');
}
