import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';
import { parseBounds, type Bounds } from '../core/window-bounds.ts';
import type { Place } from '../services/workspace.ts';
import { boundsOf, openWindow } from './window.ts';

/** How far a further window stands off the one before it, in pixels. */
const CASCADE = 28;

/** The open windows; each has its own folder, flags and model. */
export interface Windows {
  /** Ids of their page contents, by which the router knows them. */
  readonly ids: ReadonlySet<number>;
  open(place: Place): void;
  /** Brings a window to the front, for a second start that the system sends our way. */
  focusAny(): void;
}

interface Listener {
  opened(windowId: number, place: Place): void;
  closed(windowId: number): void;
}

/** `memory` is the file that remembers the bounds of the last window. */
export function createWindows(dist: string, memory: string, ids: Set<number>, listener: Listener): Windows {
  const windows = new Map<number, BrowserWindow>();

  const nextBounds = (): Bounds | undefined => {
    const last = [...windows.values()].at(-1);
    if (!last) return recall(memory);
    const bounds = boundsOf(last);
    return { ...bounds, x: bounds.x + CASCADE, y: bounds.y + CASCADE, maximized: false };
  };

  return {
    ids,
    open(place) {
      const window = openWindow(dist, nextBounds());
      const { id } = window.webContents;
      windows.set(id, window);
      ids.add(id);
      window.on('close', () => remember(memory, boundsOf(window)));
      window.once('closed', () => {
        windows.delete(id);
        ids.delete(id);
        listener.closed(id);
      });
      listener.opened(id, place);
      void window.loadURL('app://ui/');
    },
    focusAny() {
      const window = [...windows.values()].at(-1);
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
  };
}

function recall(memory: string): Bounds | undefined {
  try {
    return parseBounds(readFileSync(memory, 'utf8'));
  } catch {
    return undefined;
  }
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
