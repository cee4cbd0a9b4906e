import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { Events } from '../../src-preload/contract.ts';
import type { NativeWords } from './native-words.ts';

/** What the menu does besides the system's own roles. */
export interface MenuActions {
  newWindow(): void;
  show(windowId: number, what: Events['show']['what']): void;
}

const isMac = process.platform === 'darwin';
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** Sets the menu of all windows; on Linux and Windows it is hidden until Alt and lends its shortcuts. */
export function setMenu(actions: MenuActions, words: NativeWords): void {
  const menu = [...(isMac ? [appMenu(words)] : []), fileMenu(actions, words), editMenu(words), viewMenu(actions, words), windowMenu(words)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

function fileMenu(actions: MenuActions, words: NativeWords): MenuItemConstructorOptions {
  return {
    label: words.file,
    submenu: [
      show(actions, words.newConversation, 'CommandOrControl+N', 'new-conversation'),
      { label: words.newWindow, accelerator: 'CommandOrControl+Shift+N', click: () => actions.newWindow() },
      SEPARATOR,
      show(actions, words.settings, 'CommandOrControl+,', 'settings'),
      SEPARATOR,
      { role: 'close', label: words.close },
      ...(isMac ? [] : [{ role: 'quit', label: words.quit } as const]),
    ],
  };
}

function editMenu(words: NativeWords): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      SEPARATOR,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'delete', label: words.delete },
      SEPARATOR,
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(actions: MenuActions, words: NativeWords): MenuItemConstructorOptions {
  const tools: MenuItemConstructorOptions[] = __DEV_SERVER__ ? [{ role: 'reload' }, { role: 'toggleDevTools' }, SEPARATOR] : [];
  return {
    label: words.view,
    submenu: [
      show(actions, words.chat, 'CommandOrControl+1', 'chat'),
      show(actions, words.models, 'CommandOrControl+2', 'models'),
      show(actions, words.chooseModel, 'CommandOrControl+Shift+M', 'model-picker'),
      SEPARATOR,
      ...tools,
      { role: 'resetZoom', label: words.actualSize },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      SEPARATOR,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
}

function windowMenu(words: NativeWords): MenuItemConstructorOptions {
  const front: MenuItemConstructorOptions[] = isMac ? [SEPARATOR, { role: 'front', label: words.bringAllToFront }] : [];
  return { role: 'window', label: words.window, submenu: [{ role: 'minimize', label: words.minimize }, ...front] };
}

function appMenu(words: NativeWords): MenuItemConstructorOptions {
  return {
    label: 'Switchyard',
    submenu: [
      { role: 'about', label: words.about },
      SEPARATOR,
      { role: 'services', label: words.services },
      SEPARATOR,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      SEPARATOR,
      { role: 'quit', label: words.quit },
    ],
  };
}

function show({ show: go }: MenuActions, label: string, accelerator: string, what: Events['show']['what']): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    click: (_item, window) => {
      if (window) go((window as BrowserWindow).webContents.id, what);
    },
  };
}
