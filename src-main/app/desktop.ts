import { app, dialog } from 'electron';
import type { Desktop } from '../services/places/places.ts';
import { openFile, revealFile } from '../shell/opener.ts';
import type { NativeWords } from './native-words.ts';
import { windowOf } from './window-of.ts';

/** File manager, dialogues and the end of the app, as the services ask for them. */
export const desktop = (words: () => NativeWords): Desktop => ({
  reveal: revealFile,
  openFolder: openFile,
  async chooseFolder(windowId, current) {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(windowId), { title: words().chooseFolder, defaultPath: current, properties: ['openDirectory', 'createDirectory'] });
    return canceled ? null : (filePaths[0] ?? null);
  },
  // An orderly end would have the browser engine write its state into the folder again.
  exit() {
    app.releaseSingleInstanceLock();
    process.kill(process.pid, 'SIGKILL');
  },
});
