import { webContents } from 'electron';
import { EVENT_CHANNEL } from '../../src-preload/channels.ts';
import type { Event } from '../../src-preload/contract.ts';
import { withSayings } from './with-sayings.ts';

/** Sends an event to one window; a window that is gone is passed over. */
export function push(windowId: number, event: Event): void {
  const window = webContents.fromId(windowId);
  if (window && !window.isDestroyed()) window.send(EVENT_CHANNEL, withSayings(event));
}
