import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { apiError } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const KEY = testKey('that-stands-in-no-log');

test('the log says what failed, and nothing of what was written, answered or sent with it', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('home/.config/Switchyard/preferences.json', '{ torn');
  server.script(apiError(401, `no such key: ${KEY} in "dear diary"`));
  const { electron, page, close } = await launch({ env: { KEY_ONE: KEY } });
  await startChatting(page);
  await say(page, 'dear diary');
  await expect(conversation(page)).toContainText('key');
  await electron.evaluate((_electron, key) => void Promise.reject(new Error(`dear diary ${key}`)), KEY);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const folder = join(home.path, '.config/Switchyard/logs');
  const log = join(folder, 'switchyard.log');
  const text = (): Promise<string> => readFile(log, 'utf8').catch(() => '');
  await expect.poll(text, { timeout: 20_000 }).toContain('window/crashed');
  await close();

  const host = new URL(server.origin).host;
  const written = await text();
  expect(written).toMatch(/^\S+Z info app\/start Switchyard \d/);
  expect(written).toContain(`request/failed ${host} 401`);
  expect(written).toContain(`provider/bad-key ${host}`);
  expect(written).toMatch(/main\/rejection Error \| at /);
  expect(written).toContain('preferences.json.damaged');
  expect(written).not.toMatch(/diary|that-stands-in|\/v1|Bearer/);
  expect(await readdir(folder)).toEqual(['switchyard.log']);
  expect([(await stat(folder)).mode & 0o777, (await stat(log)).mode & 0o777]).toEqual([0o700, 0o600]);
});
