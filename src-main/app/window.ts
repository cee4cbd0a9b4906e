import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { visibleBounds, type Bounds } from '../core/window-bounds.ts';

const DEFAULT_SIZE = { width: 1200, height: 760 };
const SMALLEST = { minWidth: 640, minHeight: 480 };

/** Same values as `--bg` of the page's tokens, so that the window does not flash before the first paint. */
const BACKGROUND = { light: '#fbfbfa', dark: '#16171a' };

/** Makes a window for the app's page, hidden until its first paint. */
export function openWindow(dist: string, remembered: Bounds | undefined): BrowserWindow {
  const bounds = remembered && visibleBounds(remembered, screen.getAllDisplays().map(({ workArea }: { workArea: Rectangle }) => workArea));
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...bounds,
    ...SMALLEST,
    show: false,
    title: 'Switchyard',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(dist, 'preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (remembered?.maximized) window.maximize();
  return window;
}

/** Where a window stands now, for the next start. */
export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
