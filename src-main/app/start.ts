import { join } from 'node:path';
import { app } from 'electron';
import { route } from '../ipc/router.ts';
import type { Place } from '../services/place.ts';
import { recallAppearance } from './appearance.ts';
import type { DataFolder } from './data-folder.ts';
import { once } from './once.ts';
import { prepareAnswers, serveApp } from './protocol.ts';
import { quitAfter } from './quit.ts';
import { onLaterStart } from './second-start.ts';
import { hardenSession } from './security.ts';
import { createWindows } from './windows.ts';

/**
 * Opens the first window at `start`. Call when Electron is ready. The services load while the window's page starts in
 * a process of its own; what windows ask and do meanwhile waits for them.
 */
export function startApp(start: Place, { path: data, notice }: DataFolder): void {
  const dist = join(import.meta.dirname, '..');
  const preferences = join(data, 'preferences.json');
  const windows = createWindows(dist, join(data, 'window.json'), {
    closed: (windowId) => void services().then(({ closed }) => closed(windowId)),
    tell: (message) => void services().then(({ tell }) => tell(message)),
    log: (entry) => void services().then(({ log }) => log(entry)),
    words: () => services().then(({ words }) => words()),
  });
  const open = (place: Place): void => {
    const windowId = windows.open();
    prepareAnswers();
    void services().then(({ opened }) => opened(windowId, place));
  };
  const services = once(async () => {
    const { serveWindows } = await import('./serve-windows.ts');
    return serveWindows({ start, data, preferences, ids: windows.ids, open });
  });
  recallAppearance(preferences);
  serveApp(join(dist, 'renderer'));
  hardenSession();
  route(async (message, context) => (await services()).answer(message, context), windows.ids);
  open(start);
  if (notice !== undefined) void services().then(({ tell }) => tell(notice));
  onLaterStart(start, open);
  app.on('activate', () => (windows.ids.size === 0 ? open(start) : windows.focusAny()));
  app.on('window-all-closed', () => {
    if (start.platform !== 'darwin') app.quit();
  });
  quitAfter(async () => (await services()).finish());
}
