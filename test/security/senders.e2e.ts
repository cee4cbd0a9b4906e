import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../e2e/app.ts';
import { call } from '../e2e/faulty.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { figure } from './figure.ts';

const PRELOAD = join(import.meta.dirname, '../../dist/preload/preload.cjs');

test('[17] a window that the app did not open gets no answer, with the app’s own page and preload in it', async ({ launch }) => {
  const { electron } = await launch();
  const answers = await electron.evaluate(async ({ BrowserWindow }, preload) => {
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await foreign.loadURL('app://ui/');
    const asked = `Promise.all([bridge.call('session.get', {}), bridge.call('preferences.set', { appearance: 'dark' })])`;
    const got = (await foreign.webContents.executeJavaScript(asked)) as { ok: boolean; error?: { code: string } }[];
    foreign.destroy();
    return got.map(({ ok, error }) => (ok ? 'answered' : error?.code));
  }, PRELOAD);
  expect(answers).toEqual(['ipc/forbidden-sender', 'ipc/forbidden-sender']);
});

test('[15] of all addresses that a page can name, only those of the web reach the system', async ({ launch }, info) => {
  const { electron, page } = await launch();
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url: string) => void opened.push(url);
  });
  const refused: string[] = [];
  for (const url of ELSEWHERE) await call(page, 'link.open', { url }).catch(() => refused.push(url));
  const web = ELSEWHERE.filter((url) => /^https?:\/\/[^@]*$/.test(url));
  expect(await electron.evaluate(() => (globalThis as { opened?: string[] }).opened)).toEqual(web);
  expect(refused).toEqual(ELSEWHERE.filter((url) => !web.includes(url)));
  figure(info, 'addresses handed to the system', refused.length);
});
