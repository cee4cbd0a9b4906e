import { ipcMain } from 'electron';
import { CALL_CHANNEL } from '../../src-preload/channels.ts';
import type { Result } from '../core/result.ts';
import { say } from '../core/say.ts';
import { refuse } from './refuse.ts';
import { isOurs } from './sender.ts';
import { withSayings } from './with-sayings.ts';

/** Who called; handlers see nothing else of the sender. */
export interface CallContext {
  windowId: number;
}

/** Answers a message that an accepted sender sent; never throws. */
type Answer = (message: unknown, context: CallContext) => Promise<Result<unknown>>;

/** Hands the windows' calls on, on the one channel that there is. `ourWindows` holds the ids of the windows that we opened. */
export function route(answer: Answer, ourWindows: ReadonlySet<number>): void {
  ipcMain.handle(CALL_CHANNEL, async (event, message: unknown) =>
    isOurs(event, ourWindows) ? withSayings(await answer(message, { windowId: event.sender.id })) : refuse('ipc/forbidden-sender', say`Only the app’s own window may ask for this.`),
  );
}
