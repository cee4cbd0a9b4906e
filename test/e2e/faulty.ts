import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge, OpenChat, Projection, Result } from '../../src-preload/contract.ts';
import type { App } from './app.ts';
import type { Home } from './home.ts';

/** The app's own folder, on Linux. */
export const dataOf = (home: Home): string => join(home.path, '.config/Switchyard');

/** How often each kind of fault is tried; more for a longer run: SWITCHYARD_FAULTS=20. */
export const TIMES = Number(process.env['SWITCHYARD_FAULTS'] ?? 2);

/** Kills the app as `kill -9` does, and waits until it is gone. */
export async function killed({ electron }: App): Promise<void> {
  const ended = electron.waitForEvent('close');
  electron.process().kill('SIGKILL');
  await ended;
}

/** Makes a call by the window's own bridge; fails with the words of the app. */
export async function call(page: Page, name: string, argument: object = {}): Promise<unknown> {
  const given = [name, argument] as const;
  const answer: Result<unknown> = await page.evaluate(([asked, its]) => (globalThis as unknown as { bridge: Bridge }).bridge.call(asked, its), given);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

/** What the window knows of main. */
export const projectionOf = (page: Page): Promise<Projection> => call(page, 'session.get') as Promise<Projection>;

/** The texts of all messages of all listed conversations. */
export async function allTexts(page: Page): Promise<string[]> {
  const { chats } = await projectionOf(page);
  const opened: string[][] = [];
  for (const { id } of chats) opened.push(((await call(page, 'chat.open', { chatId: id })) as OpenChat).messages.map(({ text }) => text));
  return opened.flat();
}

/** The list of conversations is read after the first window is up: until it names as many as `count`. */
export async function untilListed(page: Page, count: number): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if ((await projectionOf(page)).chats.length >= count) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`fewer than ${count} conversations are listed`);
}

/** Bytes of the files of a folder whose names begin with `name`: the file itself, and what was set aside of it. */
export async function bytesOf(folder: string, name: string): Promise<Buffer[]> {
  const names = (await readdir(folder).catch(() => [])).filter((one) => one === name || one.startsWith(`${name}.damaged`));
  return Promise.all(names.map((one) => readFile(join(folder, one))));
}
