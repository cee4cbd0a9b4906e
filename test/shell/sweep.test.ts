import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweepLeftovers } from '../../src-main/shell/sweep.ts';
import { scratchFolder } from './scratch.ts';

it('removes our own leftovers once they are a day old, and nothing else', async () => {
  const folder = await scratchFolder();
  const old = ['.switchyard-settings.json-1-ab.tmp', 'settings.json', 'settings.json.orig', '.env'];
  for (const name of old) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), 1, 1);
  }
  await writeFile(join(folder, '.switchyard-settings.json-2-cd.tmp'), '');
  await sweepLeftovers(folder);
  expect((await readdir(folder)).toSorted()).toEqual(['.env', '.switchyard-settings.json-2-cd.tmp', 'settings.json', 'settings.json.orig']);
});

it('does not mind a folder that does not exist', async () => {
  await expect(sweepLeftovers(join(await scratchFolder(), 'no'))).resolves.toBeUndefined();
});
