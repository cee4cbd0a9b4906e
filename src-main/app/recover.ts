import { dialog, type BrowserWindow } from 'electron';
import type { Log } from '../core/log/entry.ts';
import { afterCrash } from '../core/reload-limit.ts';
import { say } from '../core/say.ts';
import type { Tell } from '../services/notices.ts';
import type { NativeWords } from './native-words.ts';

/** How long a page that does not answer has to come back by itself, after Chromium has noticed it. */
const PATIENCE_MS = 5000;

const CRASHED = say`This window crashed and was loaded again. Everything that was sent is in its conversation, and an answer that was being written goes on. If it happens again, please report it.`;
const HUNG = say`This window no longer answered and was loaded again. Everything that was sent is in its conversation, and an answer that was being written goes on. If it happens again, please report it.`;

/** Who hears of a page that was lost, and the words for asking about it. */
interface Recovery {
  tell: Tell;
  log: Log;
  words(): Promise<NativeWords>;
}

/**
 * Loads a window's page again when its process is gone, or when it no longer answers. Conversations, running answers and
 * drafts are main's, so nothing is lost with the page. A page that keeps crashing is asked about instead.
 */
export function recoverPage(window: BrowserWindow, { tell, log, words }: Recovery): void {
  const page = window.webContents;
  let crashes: number[] = [];
  let hung: NodeJS.Timeout | undefined;
  let isHung = false;
  const rest = (): void => clearTimeout(hung);

  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    rest();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const after = afterCrash(crashes, performance.now());
    crashes = after.crashes;
    tell(isHung ? HUNG : CRASHED);
    log({ level: 'error', code: isHung ? 'window/hung' : 'window/crashed', text: `${reason} (${exitCode}), ${after.next === 'reload' ? 'loaded again' : 'the person is asked'}` });
    isHung = false;
    if (after.next === 'reload') page.reload();
    else void askWhetherToReload(window, words);
  });
  window.on('unresponsive', () => {
    rest();
    hung = setTimeout(() => {
      // A debugger stops pages on purpose.
      if (window.isDestroyed() || page.isDevToolsOpened()) return;
      isHung = true;
      page.forcefullyCrashRenderer();
    }, PATIENCE_MS);
  });
  window.on('responsive', rest);
  window.once('closed', rest);
}

async function askWhetherToReload(window: BrowserWindow, words: () => Promise<NativeWords>): Promise<void> {
  const { keepsCrashing, keepsCrashingText, loadAgain, closeWindow } = await words();
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: keepsCrashing,
    detail: keepsCrashingText,
    buttons: [loadAgain, closeWindow],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}
