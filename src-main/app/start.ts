import { join } from 'node:path';
import { app } from 'electron';
import { chosenLocale } from '../../src-preload/schemas/language.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { push } from '../ipc/push.ts';
import { route } from '../ipc/router.ts';
import type { Place } from '../services/workspace.ts';
import { createPlaces } from '../services/places.ts';
import { createMissing } from '../services/create-missing.ts';
import { knownFile } from '../services/known-file.ts';
import { loginShellOf } from '../shell/login-shell.ts';
import { openFile, openLink } from '../shell/opener.ts';
import { withAppearance } from './appearance.ts';
import { createBackend, type Shell } from './backend.ts';
import { chooseChatFile, saveAs } from './chat-files.ts';
import { desktop } from './desktop.ts';
import { setMenu } from './menu.ts';
import { serveApp } from './protocol.ts';
import { quitAfter } from './quit.ts';
import { onLaterStart } from './second-start.ts';
import { hardenSession } from './security.ts';
import { createWindows } from './windows.ts';

/** Opens the first window at `start`. Call when Electron is ready. */
export function startApp(start: Place): void {
  const dist = join(import.meta.dirname, '..');
  const data = app.getPath('userData');
  const ids = new Set<number>();
  const backend = createBackend(data, ids, shellOf(start), start);
  const { sessions, answers, checks, list, vault, shellEnvironment, signIns, accounts } = backend;
  const place: Place = { ...start, vault, loginShell: shellEnvironment, accounts: accounts.place };
  const windows = createWindows(dist, join(data, 'window.json'), ids, {
    opened: (windowId, where) => void sessions.open(windowId, where),
    closed(windowId) {
      sessions.close(windowId);
      answers.forget(windowId);
      checks.forget(windowId);
      void signIns.forget(windowId);
    },
  });

  const ports = {
    ...backend,
    preferences: withAppearance(backend.preferences),
    places: createPlaces({ sessions, writer: backend.writer, desktop, data, home: start.home, settle: () => answers.stopAll() }),
    openLink,
    saveAs,
    chooseChatFile,
    chatChanged(chatId: string, by: number) {
      for (const windowId of ids) if (windowId !== by) push(windowId, { name: 'chat', payload: { chatId } });
    },
    async openFile(windowId: number, file: string) {
      const { place: where, workspace } = await sessions.get(windowId);
      const known = [...workspace.watched, ...workspace.known.rules.env.candidates.map((candidate) => candidate.path)];
      const path = knownFile(file, known, where.home);
      await createMissing({ path, file }, backend.writer);
      await openFile(path);
    },
    async openWindow(windowId: number) {
      windows.open((await sessions.get(windowId)).place);
    },
  };
  serveApp(join(dist, 'renderer'));
  hardenSession();
  route(createHandlers(ports), ids);
  windows.open(place);
  setMenu({ newWindow: () => windows.open(place), show: (windowId, what) => push(windowId, { name: 'show', payload: { what } }) });
  void list.load();
  onLaterStart(place, windows.open);
  app.on('activate', () => (ids.size === 0 ? windows.open(place) : windows.focusAny()));
  app.on('window-all-closed', () => {
    if (place.platform !== 'darwin') app.quit();
  });
  quitAfter(() => answers.stopAll());
}

const shellOf = ({ home, environment, platform }: Place): Shell => ({
  home,
  shell: loginShellOf(environment),
  locale: (choice) => chosenLocale(choice, app.getPreferredSystemLanguages()),
  hints: { platform, packaged: app.isPackaged, parent: process.ppid, environment },
});
