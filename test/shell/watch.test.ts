import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFiles } from '../../src-main/shell/watch.ts';
import { scratchFolder } from './scratch.ts';

/** Long enough for an event to arrive and settle. */
const QUIET_MS = 400;

async function watching(...paths: string[]): Promise<{ count(): number; changed(times: number): Promise<void> }> {
  let calls = 0;
  const watch = watchFiles(paths, () => void (calls += 1));
  onTestFinished(() => watch.close());
  await watch.ready;
  return { count: () => calls, changed: (times) => vi.waitFor(() => expect(calls).toBe(times), { timeout: 30_000, interval: 20 }) };
}

it('sees a file change, vanish and come back', async () => {
  const path = join(await scratchFolder(), 'a');
  await writeFile(path, 'one');
  const { changed } = await watching(path);
  await writeFile(path, 'two');
  await changed(1);
  await rm(path);
  await changed(2);
  await writeFile(path, 'three');
  await changed(3);
});

it('goes on after the file was replaced as a whole', async () => {
  const path = join(await scratchFolder(), 'a');
  await writeFile(path, 'one');
  const { changed } = await watching(path);
  for (const [index, text] of ['two', 'three', 'four'].entries()) {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
    await changed(index + 1);
  }
});

it('takes a burst of writes for one change', async () => {
  const path = join(await scratchFolder(), 'a');
  const { changed, count } = await watching(path);
  for (let index = 0; index < 10; index += 1) await writeFile(path, `text ${index}`);
  await changed(1);
  await sleep(QUIET_MS);
  expect(count()).toBe(1);
});

it('passes over a touch, the same text again, and the neighbours of a file', async () => {
  const folder = await scratchFolder();
  const path = join(folder, 'a');
  await writeFile(path, 'one');
  const { count } = await watching(path);
  await utimes(path, 1, 1);
  await writeFile(path, 'one');
  await writeFile(join(folder, 'b'), 'other');
  await sleep(QUIET_MS);
  expect(count()).toBe(0);
});

it('awaits a folder that does not exist yet', async () => {
  const folder = await scratchFolder();
  const path = join(folder, 'x', 'y', 'a');
  const { changed } = await watching(path);
  await mkdir(join(folder, 'x', 'y'), { recursive: true });
  await sleep(QUIET_MS);
  await writeFile(path, 'one');
  await changed(1);
});

it('sees a change behind a link', async () => {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'dotfiles'));
  await writeFile(join(folder, 'dotfiles', 'real'), 'one');
  await mkdir(join(folder, 'home'));
  await symlink('../dotfiles/real', join(folder, 'home', 'a'));
  const { changed } = await watching(join(folder, 'home', 'a'));
  await writeFile(join(folder, 'dotfiles', 'real'), 'two');
  await changed(1);
});

it('sees nothing after it was closed', async () => {
  const path = join(await scratchFolder(), 'a');
  let calls = 0;
  const watch = watchFiles([path], () => void (calls += 1));
  await watch.ready;
  await writeFile(path, 'one');
  watch.close();
  await sleep(QUIET_MS);
  expect(calls).toBe(0);
});
