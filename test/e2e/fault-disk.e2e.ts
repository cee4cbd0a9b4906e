import { execFileSync } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { test as base } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { allTexts, call, dataOf, killed, untilListed } from './faulty.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

/** Real file systems of the test's own; all are gone when it ends. */
const test = base.extend<{ disk: (folder: string, size: string) => Promise<Disk> }>({
  // oxlint-disable-next-line no-empty-pattern
  disk: async ({}, provide) => {
    const mounted: string[] = [];
    await provide(async (folder, size) => {
      await mkdir(folder, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
      mounted.push(folder);
      return diskAt(folder);
    });
    // Lazily: processes that are being killed may still hold a file.
    for (const folder of mounted) execFileSync('umount', ['-l', folder]);
  },
});

interface Disk {
  /** Takes all the space that is left. */
  fill(): Promise<void>;
  free(): Promise<void>;
  remount(how: 'ro' | 'rw'): void;
}

function diskAt(folder: string): Disk {
  const filling = join(folder, 'filling');
  return {
    async fill() {
      const file = await open(filling, 'a');
      const full = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';
      for (const size of [1 << 20, 4096, 1]) {
        for (let isFull = false; !isFull; ) isFull = await file.write(Buffer.alloc(size)).then(({ bytesWritten }) => bytesWritten < size, (error: unknown) => full(error) || Promise.reject(error));
      }
      await file.close();
    },
    free: () => rm(filling, { force: true }),
    remount: (how) => void execFileSync('mount', ['-o', `remount,${how}`, folder]),
  };
}

test.skip(process.getuid?.() !== 0 || process.platform !== 'linux', 'A small disk can be mounted only by root on Linux.');

test('the disk of the app’s data is full: a question is refused and told, the app starts all the same, and goes on when there is room', async ({ home, server, launch, disk }) => {
  test.setTimeout(120_000);
  const written = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', written);
  const data = await disk(dataOf(home), '48m');
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await say(first.page, 'before');
  await expect(conversation(first.page)).toContainText('Hello from the test server.');
  await expect(first.page.getByRole('button', { name: 'Send' })).toBeVisible();
  await data.fill();
  const asked = server.requests.length;
  // Longer than what is left of the last block of its file.
  const long = 'while it is full '.repeat(1000);
  await say(first.page, long);
  await expect(first.page.getByRole('alert').first()).toContainText('disk is full');
  await expect(first.page.getByRole('textbox', { name: 'Message' })).toHaveValue(long);
  expect(server.requests.length).toBe(asked);
  await killed(first);

  const second = await launch({ env: { KEY_ONE: TEST_KEY } });
  await untilListed(second.page, 1);
  expect(await allTexts(second.page)).toEqual(['before', 'Hello from the test server.']);
  await data.free();
  await second.page.getByRole('link', { name: /before/ }).or(second.page.getByRole('button', { name: /before/ })).first().click();
  await say(second.page, 'after');
  await expect.poll(() => allTexts(second.page)).toEqual(['before', 'Hello from the test server.', 'after', 'Hello from the test server.']);
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
  record({ part: 'fault', name: 'full disk (tmpfs)', tried: 2, lost: 0 });
});

test('a question that found the disk full goes out by the button of its card, as soon as there is room', async ({ home, server, launch, disk }) => {
  test.setTimeout(120_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const data = await disk(dataOf(home), '48m');
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await data.fill();
  const long = 'while it is full '.repeat(1000).trim();
  await say(page, long);
  const card = page.getByRole('alert').filter({ hasText: 'The disk is full' });
  await expect(card).toContainText('Free some space, then try again.');
  expect(server.requests).toHaveLength(0);
  await data.free();
  await card.getByRole('button', { name: 'Retry' }).click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  await expect(card).toHaveCount(0);
  expect(JSON.stringify(server.requests.at(-1)?.body)).toContain(long);
  record({ part: 'fault', name: 'full disk (tmpfs)', tried: 1, lost: 0 });
});

test('the app’s data are read-only from the start on: it starts, shows all, and says why a question cannot be kept', async ({ home, server, launch, disk }) => {
  test.setTimeout(120_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const data = await disk(dataOf(home), '48m');
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await say(first.page, 'before');
  await expect(conversation(first.page)).toContainText('Hello from the test server.');
  await first.close();
  data.remount('ro');
  const second = await launch({ env: { KEY_ONE: TEST_KEY } });
  await untilListed(second.page, 1);
  expect(await allTexts(second.page)).toEqual(['before', 'Hello from the test server.']);
  await expect(call(second.page, 'chat.send', { chatId: null, text: 'now' })).rejects.toThrow('storage/failed');
  await second.page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /before/ }).click();
  await say(second.page, 'and now?');
  const card = second.page.getByRole('alert').filter({ hasText: 'The conversation could not be saved' });
  await expect(card).toContainText('Check the permissions of that folder');
  await expect(second.page.getByRole('textbox', { name: 'Message' })).toHaveValue('and now?');
  await expect(call(second.page, 'preferences.set', { appearance: 'dark' })).rejects.toThrow('storage/failed');
  await second.close();
  data.remount('rw');
  record({ part: 'fault', name: 'read-only files', tried: 1, lost: 0 });
});

test('the disk of the settings is full, then read-only: a new default is refused in words, and the settings keep every byte', async ({ home, server, launch, disk }) => {
  test.setTimeout(120_000);
  const qwen = await disk(join(home.path, '.qwen'), '64k');
  const written = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', written);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { models } = (await call(page, 'session.get')) as { models: { id: string; key: string }[] };
  const key = models.find(({ id }) => id === 'p-two')?.key ?? '';
  await qwen.fill();
  await expect(call(page, 'model.select', { key, scope: 'default' })).rejects.toThrow('storage/full');
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
  await qwen.free();
  qwen.remount('ro');
  await expect(call(page, 'model.select', { key, scope: 'default' })).rejects.toThrow('settings/read-only');
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
  qwen.remount('rw');
  await call(page, 'model.select', { key, scope: 'default' });
  expect(await home.read('home/.qwen/settings.json')).toBe(written.replace('"name": "p-one" // chosen', '"name": "p-two" // chosen'));
  record({ part: 'fault', name: 'full disk (tmpfs)', tried: 1, lost: 0 });
  record({ part: 'fault', name: 'read-only files', tried: 1, lost: 0 });
});
