import { rename, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readSettled } from '../../src-main/shell/settled-read.ts';
import { scratchFolder } from './scratch.ts';

it('waits while another program has moved the file aside to write it', async () => {
  const path = join(await scratchFolder(), 'settings.json');
  await writeFile(path, 'old');
  await writeFile(`${path}.tmp`, 'new');
  await rename(path, `${path}.orig`);
  const reading = readSettled(path);
  await sleep(120);
  await rename(`${path}.tmp`, path);
  expect(await reading).toMatchObject({ state: 'present', text: 'new' });
});

it('says that a write was interrupted when the file does not come back', async () => {
  const path = join(await scratchFolder(), 'settings.json');
  await writeFile(path, 'old');
  await rename(path, `${path}.orig`);
  expect(await readSettled(path)).toEqual({ state: 'interrupted', aside: `${path}.orig` });
});

it('takes the age of the rename for the age of the write, not that of the content', async () => {
  const path = join(await scratchFolder(), 'settings.json');
  await writeFile(path, 'old');
  await utimes(path, 1, 1);
  await rename(path, `${path}.orig`);
  const reading = readSettled(path);
  await sleep(60);
  await writeFile(path, 'new');
  expect(await reading).toMatchObject({ state: 'present', text: 'new' });
});

it('does not wait for a file that nobody is writing', async () => {
  expect(await readSettled(join(await scratchFolder(), 'settings.json'))).toEqual({ state: 'missing' });
});

it('never takes a swap for a missing file, however the looks and the swaps fall', async () => {
  const path = join(await scratchFolder(), 'settings.json');
  await writeFile(path, '0');
  const end = new AbortController();
  const swap = async (content: string): Promise<void> => {
    await writeFile(`${path}.tmp`, content);
    await rename(path, `${path}.orig`);
    await rename(`${path}.tmp`, path);
    await unlink(`${path}.orig`);
  };
  const writing = (async () => {
    for (let turn = 1; !end.signal.aborted; turn += 1) await swap(String(turn));
  })();
  const states = new Set<string>();
  const stop = Date.now() + 3000;
  while (Date.now() < stop) states.add((await readSettled(path)).state);
  end.abort();
  await writing;
  expect([...states]).toEqual(['present']);
});
