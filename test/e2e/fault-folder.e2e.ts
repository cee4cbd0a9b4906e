import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { allTexts, dataOf } from './faulty.ts';
import type { Home } from './home.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const INSTEAD = /The app’s data folder (\S+) cannot be used: (.*)\. What this run keeps.* stands in (\S+), where/u;

/** What the window says of the folder, and of the one that it uses instead. */
async function toldBy(page: Page): Promise<string[]> {
  const notice = page.getByText(INSTEAD);
  await expect(notice).toBeVisible();
  return INSTEAD.exec(await notice.innerText())?.slice(1) ?? [];
}

/** A folder for temporary files that goes with the home. */
async function temporaryOf(home: Home): Promise<string> {
  const folder = join(dirname(home.path), 'tmp');
  await mkdir(folder);
  return folder;
}

test('a file stands where the app’s folder should be, or above it: the app opens, says where it keeps what is new, and leaves the file alone', async ({ home, server, launch }) => {
  test.setTimeout(120_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const temporary = await temporaryOf(home);
  for (const path of [dataOf(home), dirname(dataOf(home))]) {
    await rm(path, { recursive: true, force: true });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'somebody’s');
    const { page, close } = await launch({ env: { KEY_ONE: TEST_KEY, TMPDIR: temporary } });
    const [wanted, reason, folder = ''] = await toldBy(page);
    expect([wanted, reason, dirname(folder)]).toEqual([dataOf(home), 'a file stands in its place, or in that of a folder above it', temporary]);
    await startChatting(page);
    await say(page, 'hello');
    await expect(conversation(page)).toContainText('Hello from the test server.');
    expect(await allTexts(page)).toEqual(['hello', 'Hello from the test server.']);
    await close();
    expect(await readFile(path, 'utf8')).toBe('somebody’s');
    expect((await readdir(join(folder, 'chats'))).filter((name) => name.endsWith('.jsonl'))).toHaveLength(1);
  }
  record({ part: 'fault', name: 'no folder for the app’s data', tried: 2, lost: 0 });
});

test('the home folder does not exist and cannot be made: the app opens, says so, and the demo answers', async ({ home, launch }) => {
  test.skip(process.getuid?.() !== 0 || process.platform !== 'linux', 'A read-only disk can be mounted only by root on Linux.');
  const temporary = await temporaryOf(home);
  const disk = join(home.path, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,ro', 'tmpfs', disk]);
  try {
    const nowhere = join(disk, 'nowhere');
    const { page, close } = await launch({ env: { HOME: nowhere, TMPDIR: temporary } });
    expect((await toldBy(page)).slice(0, 2)).toEqual([join(nowhere, '.config/Switchyard'), 'the disk is read-only']);
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await say(page, 'hello');
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
    await expect.poll(async () => (await allTexts(page)).length).toBe(2);
    await close();
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
  record({ part: 'fault', name: 'no folder for the app’s data', tried: 1, lost: 0 });
});
