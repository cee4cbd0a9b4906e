import { app, BrowserWindow, dialog, webContents } from 'electron';
import type { Desktop } from '../services/places.ts';
import { openFile, revealFile } from '../shell/opener.ts';

/** File manager, dialogues and the end of the app, as the services ask for them. */
export const desktop: Desktop = {
  reveal: revealFile,
  openFolder: openFile,
  async chooseFolder(windowId, current) {
    const page = webContents.fromId(windowId);
    const window = page && BrowserWindow.fromWebContents(page);
    const options = { defaultPath: current, properties: ['openDirectory' as const, 'createDirectory' as const] };
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  },
  exit: () => app.exit(0),
};
