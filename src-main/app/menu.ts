import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { Events } from '../../src-preload/contract.ts';

/** What the menu does besides the system's own roles. */
export interface MenuActions {
  newWindow(): void;
  show(windowId: number, what: Events['show']['what']): void;
}

/** Sets the menu of all windows; on Linux and Windows it is hidden until Alt and lends its shortcuts. */
export function setMenu(actions: MenuActions): void {
  const show = (label: string, accelerator: string, what: Events['show']['what']): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: (_item, window) => {
      if (window) actions.show((window as BrowserWindow).webContents.id, what);
    },
  });
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const tools: MenuItemConstructorOptions[] = __DEV_SERVER__ ? [{ role: 'reload' }, { role: 'toggleDevTools' }, { type: 'separator' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        label: 'File',
        submenu: [
          show('New Conversation', 'CommandOrControl+N', 'new-conversation'),
          { label: 'New Window', accelerator: 'CommandOrControl+Shift+N', click: () => actions.newWindow() },
          { type: 'separator' },
          show('Settings', 'CommandOrControl+,', 'settings'),
          { type: 'separator' },
          { role: 'close' },
          ...(process.platform === 'darwin' ? [] : [{ role: 'quit' } as const]),
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          show('Chat', 'CommandOrControl+1', 'chat'),
          show('Models', 'CommandOrControl+2', 'models'),
          show('Choose Model', 'CommandOrControl+Shift+M', 'model-picker'),
          { type: 'separator' },
          ...tools,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  );
}
