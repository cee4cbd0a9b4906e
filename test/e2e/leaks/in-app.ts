import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { holds } from './keys.ts';

/** Electron's switches with which an app can be searched: messages are noted, and snapshots of the heap hold whole strings. */
export const SEARCHABLE = ['-r', join(import.meta.dirname, 'record-messages.cjs'), '--js-flags=--heap-snapshot-string-limit=1000000000'];

/** What a page shows and what is typed into its fields, and how many elements it has. */
const DOCUMENT = `({
  text: document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((field) => field.value).join(),
  elements: document.querySelectorAll('*').length,
})`;

/** The engine takes minutes for a snapshot of a page with more: of such a page only the document is searched. */
const MOST_ELEMENTS = 5_000;

/**
 * Keys of tests in a running app, each by where it stands and never by its text: in what main told the windows, in each
 * window's document, and in its heap, which takes a second or more. What was typed into a window may be in both of the
 * latter.
 */
export async function leaksInApp(electron: ElectronApplication, withHeap = true): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'switchyard-heap-'));
  try {
    const { told, windows } = await electron.evaluate(look, { folder, script: DOCUMENT, mostElements: withHeap ? MOST_ELEMENTS : 0 });
    const leaks = await Promise.all(windows.map(leaksInWindow));
    return [...told, ...leaks.flat()];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Looked {
  id: number;
  page: string;
  /** Path of its heap's snapshot; `null` where none was taken. */
  snapshot: string | null;
}

async function leaksInWindow({ id, page, snapshot }: Looked): Promise<string[]> {
  const places = { document: page, heap: snapshot === null ? '' : await readFile(snapshot) };
  return Object.entries(places).flatMap(([place, content]) => (holds(content, 'given') ? [`given key in the ${place} of window ${id}`] : []));
}

/** Runs in the main process. A window whose page has crashed, or loads, has nothing to be read. */
async function look({ BrowserWindow }: typeof Electron.CrossProcessExports, { folder, script, mostElements }: { folder: string; script: string; mostElements: number }): Promise<{ told: string[]; windows: Looked[] }> {
  const open = BrowserWindow.getAllWindows().filter(({ webContents }) => !webContents.isCrashed() && !webContents.isLoading());
  const windows: Looked[] = [];
  for (const { id, webContents } of open) {
    const { text, elements } = (await webContents.executeJavaScript(script)) as { text: string; elements: number };
    const snapshot = elements > mostElements ? null : `${folder}/${id}.heapsnapshot`;
    if (snapshot !== null) await webContents.takeHeapSnapshot(snapshot);
    windows.push({ id, page: text, snapshot });
  }
  return { told: [...(globalThis as unknown as { toldKeys: Set<string> }).toldKeys], windows };
}
