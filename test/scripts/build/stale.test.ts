import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isStale } from '../../../scripts/build/stale.mjs';
import { put, temporaryFolder } from '../temporary.ts';

const built = ['dist/main/main.js', 'dist/main/headless.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];
const sources = ['src-main/app/main.ts', 'src-preload/preload.ts', 'src-renderer/ui/button.tsx', 'vite.config.ts', 'package.json'];
let root = '';

/** Sets when a file, or a folder, was last changed. */
const touch = (name: string, seconds: number): void => utimesSync(join(root, name), seconds, seconds);

beforeEach(() => {
  root = temporaryFolder();
  for (const name of [...sources, ...built]) put(root, name);
  const folders = ['src-main/app', 'src-main', 'src-preload', 'src-renderer/ui', 'src-renderer'];
  for (const name of [...sources, ...folders]) touch(name, 1000);
  for (const name of built) touch(name, 2000);
});

describe('a build', () => {
  test('that is newer than every source is used again', async () => {
    expect(await isStale(root)).toBe(false);
  });

  test.each(built)('without %s is made again', async (name) => {
    rmSync(join(root, name));
    expect(await isStale(root)).toBe(true);
  });

  test.each(sources)('older than %s is made again', async (name) => {
    touch(name, 3000);
    expect(await isStale(root)).toBe(true);
  });

  test('is made again after a source was deleted', async () => {
    touch('src-renderer/ui', 3000);
    expect(await isStale(root)).toBe(true);
  });

  test('does not care about the type checker’s notes', async () => {
    put(root, 'src-main/tsconfig.tsbuildinfo');
    touch('src-main', 1000);
    touch('src-main/tsconfig.tsbuildinfo', 3000);
    expect(await isStale(root)).toBe(false);
  });
});
