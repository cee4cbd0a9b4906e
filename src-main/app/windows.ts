import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';
import { parseBounds, type Bounds } from '../core/window-bounds.ts';
import { readNow } from '../shell/read-now.ts';
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

/** `memory` is the file that remembers the bounds of the last window; `closed` hears of each window that is gone. */
export function createWindows(dist: string, memory: string, closed: (windowId: number) => void): Windows {
  const windows = new Map<number, BrowserWindow>();
  const ids = new Set<number>();

  const nextBounds = (): Bounds | undefined => {
    const last = [...windows.values()].at(-1);
    if (!last) return recall(memory);
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
      window.on('close', () => remember(memory, boundsOf(window)));
      window.once('closed', () => {
        windows.delete(id);
        ids.delete(id);
        closed(id);
      });
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

function recall(memory: string): Bounds | undefined {
  const text = readNow(memory);
  return text === undefined ? undefined : parseBounds(text);
}

/** Written while the window closes, hence at once; bounds that cannot be saved are no reason to hold up a close. */
function remember(memory: string, bounds: Bounds): void {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify(bounds));
  } catch {
    return;
  }
}
