import { BrowserWindow, webContents } from 'electron';
import { AppFailure } from '../core/result.ts';
import { say } from '../core/say.ts';

/** The window that a call came from: the services know it by the number of its page. */
export function windowOf(windowId: number): BrowserWindow {
  const page = webContents.fromId(windowId);
  const window = page && BrowserWindow.fromWebContents(page);
  if (!window) throw new AppFailure({ code: 'ipc/forbidden-sender', message: say`This window is closing.` });
  return window;
}
