import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../e2e/app.ts';
import type { SeenRequest } from '../servers/model-server.ts';
import { apiError, type Reply } from '../servers/reply.ts';
import { askEverything } from './ask-everything.ts';
import { heardBy, listenIn } from './bridge.ts';
import { CANARY, CANARY_START, canariesIn, plantCanaries } from './canary-home.ts';
import { figure } from './figure.ts';
import { heapOf } from './heap.ts';
import { spyOnOpener } from './opener-spy.ts';

test('no call gives a key back, and the page’s memory holds none', async ({ home, server, launch }, info) => {
  test.setTimeout(180_000);
  await plantCanaries(home, server.origin);
  server.script(repeating);
  const spy = await spyOnOpener(home);
  const { electron, page, close } = await launch({ env: { ...CANARY_START.env, ...spy.env }, args: CANARY_START.args });
  const exported = join(home.path, 'exported');
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  }, exported);
  await listenIn(page);
  const { first, attempts, answers, unasked } = await askEverything(page, server.origin);
  expect.soft(unasked).toEqual([]);
  const told = answers.flatMap((answer, at) => canariesIn(JSON.stringify(answer)).map((canary) => `${attempts[at]?.name} ${JSON.stringify(attempts[at]?.argument)} told ${canary}: ${around(JSON.stringify(answer), canary)}`));
  expect.soft([...new Set([...told, ...canariesIn(JSON.stringify(first)).map((canary) => `the first look told ${canary}`)])]).toEqual([]);
  expect.soft(answers.filter((answer) => 'thrown' in answer)).toEqual([]);
  await expect.poll(() => heardBy(page)).toContain('"check"');
  expect.soft(canariesIn(await heardBy(page))).toEqual([]);
  expect.soft(canariesIn(await page.content())).toEqual([]);
  expect.soft(canariesIn(await heapOf(page))).toEqual([]);
  await close();
  expect.soft(await inFolder(join(home.path, '.config'))).toEqual([]);
  expect.soft(canariesIn(await readFile(exported, 'utf8').catch(() => ''))).toEqual([]);
  figure(info, 'calls that were searched for a key', attempts.length, told.length);
});

/** What stands before it, to find where it comes from; never itself. */
function around(text: string, canary: string): string {
  const at = text.indexOf(CANARY[canary as keyof typeof CANARY].slice(0, 5));
  return text.slice(Math.max(0, at - 120), at);
}

/** A refusal that repeats everything secret that came with the request, as several servers do with the key. */
function repeating({ headers, path, body }: SeenRequest): Reply {
  const bare = Object.values(headers).map((value) => String(value).replace(/^Bearer /, ''));
  return apiError(401, `Incorrect API key provided. ${path.split('=').at(-1)} ${bare.join(' ')} ${JSON.stringify(body)}`.slice(0, 3000));
}

/** Files below a folder with a canary in them; backups are copies of the person's own files, for the person alone. */
async function inFolder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && !entry.parentPath.includes('/backups')).map((entry) => join(entry.parentPath, entry.name));
  const hits = await Promise.all(files.map(async (file) => canariesIn(await readFile(file, 'latin1')).map((canary) => `${file.slice(folder.length)}: ${canary}`)));
  return hits.flat();
}
