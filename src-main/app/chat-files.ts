import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { AppFailure, type AppError } from '../core/result.ts';
import { say } from '../core/say.ts';
import { displayPath } from '../core/settings/display-path.ts';
import { createFile } from '../shell/replace-file.ts';
import { storageFailure } from '../services/storage-failure.ts';
import type { NativeWords } from './native-words.ts';
import { windowOf } from './window-of.ts';

/** Far more than the longest conversation takes. */
const LARGEST = 200 * 1024 * 1024;

/** Asks where to save a text, and saves it for the person alone. Null if they thought better of it. */
export const saveAs = (words: () => NativeWords) => async (windowId: number, name: string, text: string): Promise<{ file: string } | null> => {
  const { filePath, canceled } = await dialog.showSaveDialog(windowOf(windowId), { title: words().exportConversation, defaultPath: join(app.getPath('documents'), name) });
  if (canceled || filePath === '') return null;
  await createFile(filePath, text).catch((error: unknown) => {
    throw new AppFailure(storageFailure(error, say`The conversation`));
  });
  return { file: displayPath(filePath, app.getPath('home')) };
};

/** Asks for a conversation's file and reads it. Null if the person thought better of it. */
export const chooseChatFile = (words: () => NativeWords) => async (windowId: number): Promise<string | null> => {
  const { filePaths, canceled } = await dialog.showOpenDialog(windowOf(windowId), {
    title: words().importConversation,
    defaultPath: app.getPath('documents'),
    properties: ['openFile'],
    filters: [{ name: 'Markdown, JSON', extensions: ['md', 'json'] }],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  const text = size > LARGEST ? undefined : await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new AppFailure(unreadable());
  return text;
};

function unreadable(): AppError {
  return { code: 'chat/not-a-chat', message: say`The file could not be read, or is far too large to be a conversation. Nothing was imported; check its permissions, or choose another one.` };
}
