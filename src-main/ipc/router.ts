import { ipcMain } from 'electron';
import { CALL_CHANNEL } from '../../src-preload/channels.ts';
import { dispatch, refuse, type Handlers } from './dispatch.ts';
import { isOurs } from './sender.ts';

/** Answers the windows' calls, on the one channel that there is. `ourWindows` holds the ids of the windows that we opened. */
export function route(handlers: Handlers, ourWindows: ReadonlySet<number>): void {
  ipcMain.handle(CALL_CHANNEL, (event, message: unknown) =>
    isOurs(event, ourWindows)
      ? dispatch(handlers, message, { windowId: event.sender.id })
      : refuse('ipc/forbidden-sender', 'Only the app’s own window may ask for this.'),
  );
}
