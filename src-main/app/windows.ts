import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Log } from '../core/log/entry.ts';
import { say } from '../core/say.ts';
import { parseBounds, type Bounds } from '../core/window-bounds.ts';
import { damagedNotice } from '../services/data-words.ts';
import type { Tell } from '../services/notices.ts';
import { readNow } from '../shell/read-now.ts';
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
    if (!last) return recall(memory, tell);
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

function recall(memory: string, tell: Tell): Bounds | undefined {
  const text = readNow(memory);
  const bounds = text === undefined ? undefined : parseBounds(text);
  if (text !== undefined && !bounds) setAside(memory, tell);
  return bounds;
}

function setAside(memory: string, tell: Tell): void {
  const aside = `${memory}.damaged`;
  try {
    renameSync(memory, aside);
    tell(damagedNotice({ what: say`The window’s place`, holds: say`The window’s size and place on the screen`, advice: say`Nothing else was in it.` }, memory, aside));
  } catch {
    return; // it stays, and is forgotten
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
