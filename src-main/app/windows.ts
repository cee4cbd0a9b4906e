import type { BrowserWindow } from 'electron';
import type { Log } from '../core/log/entry.ts';
import type { Bounds } from '../core/window-bounds.ts';
import type { Tell } from '../services/notices.ts';
import { recallBounds, rememberBounds } from '../services/window-memory.ts';
import type { NativeWords } from './native-words.ts';
import { recoverPage } from './recover.ts';
import { boundsOf, openWindow } from './window.ts';

/** How far a further window stands off the one before it, in pixels. */
const CASCADE = 28;

/** The open windows. */
export interface Windows {
  /** Ids of their page contents, by which the router knows them. */
  readonly ids: ReadonlySet<number>;
  /** Opens one and returns its id. */
  open(): number;
  /** Brings a window to the front, for a second start that the system sends our way. */
  focusAny(): void;
}

/** What the windows report. */
interface Listener {
  /** A window has painted for the first time and is shown. */
  shown(): void;
  /** A window is gone. */
  closed(windowId: number): void;
  /** Something happened that the person should hear of. */
  tell: Tell;
  log: Log;
  /** What the system draws for us, in the person's language. */
  words(): Promise<NativeWords>;
}

/** `memory` is the file that remembers the bounds of the last window. */
export function createWindows(dist: string, memory: string, { shown, closed, tell, log, words }: Listener): Windows {
  const windows = new Map<number, BrowserWindow>();
  const ids = new Set<number>();

  const nextBounds = (): Bounds | undefined => {
    const last = [...windows.values()].at(-1);
    if (!last) return recallBounds(memory, tell);
    const bounds = boundsOf(last);
    return { ...bounds, x: bounds.x + CASCADE, y: bounds.y + CASCADE, maximized: false };
  };

  return {
    ids,
    open() {
      const window = openWindow(dist, nextBounds());
      const { id } = window.webContents;
      windows.set(id, window);
      ids.add(id);
      window.on('close', () => rememberBounds(memory, boundsOf(window)));
      window.once('ready-to-show', () => {
        window.show();
        shown();
      });
      window.once('closed', () => {
        windows.delete(id);
        ids.delete(id);
        closed(id);
      });
      recoverPage(window, { tell, log, words });
      void window.loadURL('app://ui/');
      return id;
    },
    focusAny() {
      const window = [...windows.values()].at(-1);
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
  };
}
