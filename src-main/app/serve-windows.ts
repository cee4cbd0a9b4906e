import { join } from 'node:path';
import { app } from 'electron';
import type { Log } from '../core/log/entry.ts';
import type { Result } from '../core/result.ts';
import { dispatch } from '../ipc/dispatch.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { push } from '../ipc/push.ts';
import type { CallContext } from '../ipc/router.ts';
import { createMissing } from '../services/places/create-missing.ts';
import { forgetDrafts } from '../services/chats/forget-drafts.ts';
import { knownFile } from '../services/places/known-file.ts';
import type { Tell } from '../services/notices.ts';
import type { Place } from '../services/place.ts';
import { createPlaces } from '../services/places/places.ts';
import { openAtLine } from '../shell/line-editor.ts';
import { loginShellOf } from '../shell/login-shell.ts';
import { openFile, openLink } from '../shell/opener.ts';
import { withAppearance } from './appearance.ts';
import { createBackend, type Backend, type Shell } from './backend.ts';
import { chooseChatFile, saveAs } from './chat-files.ts';
import { desktop } from './desktop.ts';
import { logCallFailures, logFaults, openLog } from './log.ts';
import { createLanguage, type AppLanguage } from './language.ts';
import type { NativeWords } from './native-words.ts';
import { reopenDrafts } from './reopen-drafts.ts';
import { setMenu, type MenuActions } from './menu.ts';

/** What the start knows and does without the services. */
export interface Startup {
  start: Place;
  /** The app's own folder. */
  data: string;
  /** The file of the app's own settings. */
  preferences: string;
  /** The open windows. */
  ids: ReadonlySet<number>;
  open(place: Place): void;
}

/** The services, as windows come, ask and go. */
export interface ServedWindows {
  opened(windowId: number, place: Place): void;
  answer(message: unknown, context: CallContext): Promise<Result<unknown>>;
  closed(windowId: number): void;
  /** Shows a sentence until it was read. */
  tell: Tell;
  log: Log;
  /** What the system draws for us, in the language that holds now. */
  words(): NativeWords;
  /** Ends what runs, before the app does. */
  finish(): Promise<void>;
}

/** Everything behind the windows: loaded once, while the first page starts. */
export function serveWindows(startup: Startup): ServedWindows {
  const { start, data, preferences, ids, open } = startup;
  const actions: MenuActions = { newWindow: () => open(start), show: (windowId, what) => push(windowId, { name: 'show', payload: { what } }) };
  const language = createLanguage((words) => setMenu(actions, words));
  const appLog = openLog(data, start);
  const { log } = appLog;
  logFaults(log);
  const backend = createBackend({ data, preferences, ids, shell: shellOf(start), language, start, log: appLog });
  const { sessions, answers, checks, list, vault, shellEnvironment, signIns, accounts, tell, drafts, draftSlots } = backend;
  const served: Pick<Place, 'vault' | 'loginShell' | 'accounts'> = { vault, loginShell: shellEnvironment, accounts: accounts.place };
  const handlers = createHandlers(portsOf(backend, startup, language));
  setMenu(actions, language.words());
  void reopenDrafts(draftSlots, ids, () => open(start));
  void list.load().then(() => forgetDrafts(drafts, join(data, 'chats')));
  return {
    opened: (windowId, place) => void sessions.open(windowId, { ...place, ...served }),
    answer: (message, context) => dispatch(handlers, message, context, logCallFailures(log)),
    closed(windowId) {
      sessions.close(windowId);
      draftSlots.release(windowId);
      answers.forget(windowId);
      checks.forget(windowId);
      void signIns.forget(windowId);
    },
    tell,
    log,
    // A window that closes says its last words on its way out.
    words: language.words,
    async finish() {
      await Promise.allSettled([answers.stopAll(), drafts.settled()]);
      await appLog.settled();
    },
  };
}

const portsOf = (backend: Backend, { start, data, ids, open }: Startup, language: AppLanguage): Parameters<typeof createHandlers>[0] => {
  const { sessions, answers, writer } = backend;
  return {
    ...backend,
    preferences: withAppearance(backend.preferences),
    places: createPlaces({ sessions, writer, desktop: desktop(language.words), data, home: start.home, settle: () => answers.stopAll() }),
    openLink,
    saveAs: saveAs(language.words),
    chooseChatFile: chooseChatFile(language.words),
    chatChanged(chatId, by) {
      for (const windowId of ids) if (windowId !== by) push(windowId, { name: 'chat', payload: { chatId } });
    },
    async openFile(windowId, file, position) {
      const { place, workspace } = await sessions.get(windowId);
      const known = [...workspace.watched, ...workspace.known.rules.env.candidates.map((candidate) => candidate.path)];
      const path = knownFile(file, known, place.home);
      await createMissing({ path, file }, writer);
      if (position && (await openAtLine(path, position, start))) return { at: 'line' };
      await openFile(path);
      return { at: 'file' };
    },
    async openWindow(windowId) {
      open((await sessions.get(windowId)).place);
    },
  };
};

const shellOf = ({ home, environment, platform }: Place): Shell => ({
  home,
  shell: loginShellOf(environment),
  hints: { platform, packaged: app.isPackaged, parent: process.ppid, environment },
});
