import { access, appendFile, constants } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { launch as start, test, type App } from '../e2e/app.ts';
import { createHome } from '../e2e/home.ts';
import { leaksInApp } from '../e2e/leaks/in-app.ts';
import { leaksInFiles } from '../e2e/leaks/in-files.ts';
import { mayHoldKey } from '../e2e/leaks/in-memory.ts';
import { keysIn, testKey, typedKey } from '../e2e/leaks/keys.ts';

/** Whether the system lets a test look into a window's memory. */
async function isReadable(electron: App['electron']): Promise<boolean> {
  const pid = await electron.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId());
  return access(`/proc/${pid}/mem`, constants.R_OK).then(
    () => true,
    () => false,
  );
}

test('the search that follows every end-to-end test finds a key wherever one is planted', async () => {
  const home = await createHome();
  try {
    const { electron, page, printed, close } = await start(home);
    expect(await leaksInApp(electron)).toEqual([]);
    expect(await mayHoldKey(electron)).toBe(false);
    const key = testKey('planted');
    await page.evaluate((text) => document.body.append(Object.assign(document.createElement('p'), { hidden: true, textContent: `x${text}x` })), key);
    expect(await leaksInApp(electron)).toContainEqual(expect.stringMatching(/^given key in the document of window \d+$/));
    await page.evaluate((text) => {
      document.body.lastElementChild?.remove();
      Object.assign(globalThis, { kept: `${'long '.repeat(1000)}${btoa(text)}` });
    }, key);
    expect(await leaksInApp(electron)).toEqual([expect.stringMatching(/^given key in the heap of window \d+$/)]);
    if (await isReadable(electron)) expect(await mayHoldKey(electron)).toBe(true);
    await page.evaluate(() => Object.assign(globalThis, { kept: undefined }));
    await electron.evaluate(({ webContents }, text) => webContents.getAllWebContents()[0]?.send('events', { name: 'check', payload: { text } }), typedKey('planted'));
    expect(await leaksInApp(electron)).toContain('typed key in the event check');

    await electron.evaluate((_electron, text) => void process.stderr.write(`${text}\n`), key);
    await expect.poll(() => keysIn(printed())).toEqual(['given']);
    await close();
    expect(await leaksInFiles(dirname(home.path))).toEqual([]);
    await appendFile(join(home.path, '.config/Switchyard/logs/switchyard.log'), `sk-…${key.slice(-6)}\n`);
    await home.write('home/.qwen/.env', `KEY=${key}\n`);
    expect(await leaksInFiles(dirname(home.path))).toEqual(['given key in the file home/.config/Switchyard/logs/switchyard.log']);
  } finally {
    await home.remove();
  }
});

// What is planted here must be found by what comes after every test, and fail it.
test('a test that leaves a key in a window fails', async ({ launch }) => {
  test.fail();
  const { page } = await launch();
  await page.evaluate((text) => Object.assign(globalThis, { kept: text }), testKey('left'));
});

test('a test that leaves a key in a file fails', async ({ home }) => {
  test.fail();
  await appendFile(join(home.project, 'export.json'), testKey('left'));
});
