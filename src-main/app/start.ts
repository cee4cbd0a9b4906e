import { join } from 'node:path';
import { app } from 'electron';
import { route } from '../ipc/router.ts';
import type { Place } from '../services/place.ts';
import { recallAppearance } from './appearance.ts';
import type { DataFolder } from './data-folder.ts';
import { heldBack } from './held-back.ts';
import { prepareAnswers, serveApp } from './protocol.ts';
import { quitAfter } from './quit.ts';
import { onLaterStart } from './second-start.ts';
import { hardenSession } from './security.ts';
import { createWindows } from './windows.ts';

/** For how long the services wait for the first paint, in milliseconds: a window that is hidden paints nothing. */
const PATIENCE_MS = 1000;

/**
 * Opens the first window at `start`. Call when Electron is ready. The services load when it has painted, because their
 * modules hold up all that Chromium asks of this process until then, or when its page first asks for something; what
 * windows ask and do meanwhile waits for them.
 */
export function startApp(start: Place, { path: data, notice }: DataFolder): void {
  const dist = join(import.meta.dirname, '..');
  const preferences = join(data, 'preferences.json');
  const services = heldBack(async () => {
    const { serveWindows } = await import('./serve-windows.ts');
    return serveWindows({ start, data, preferences, ids: windows.ids, open });
  });
  const windows = createWindows(dist, join(data, 'window.json'), {
    shown: () => void services.now(),
    closed: (windowId) => void services.now().then(({ closed }) => closed(windowId)),
    tell: (message) => void services.later().then(({ tell }) => tell(message)),
    log: (entry) => void services.later().then(({ log }) => log(entry)),
    words: () => services.now().then(({ words }) => words()),
  });
  const open = (place: Place): void => {
    const windowId = windows.open();
    prepareAnswers();
    void services.later().then(({ opened }) => opened(windowId, place));
    setTimeout(() => void services.now(), PATIENCE_MS);
  };
  recallAppearance(preferences);
  serveApp(join(dist, 'renderer'));
  hardenSession();
  route(async (message, context) => (await services.now()).answer(message, context), windows.ids);
  open(start);
  if (notice !== undefined) void services.later().then(({ tell }) => tell(notice));
  onLaterStart(start, open);
  app.on('activate', () => (windows.ids.size === 0 ? open(start) : windows.focusAny()));
  app.on('window-all-closed', () => {
    if (start.platform !== 'darwin') app.quit();
  });
  quitAfter(async () => (await services.now()).finish());
}
