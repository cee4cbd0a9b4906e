import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';

const DIST = join(import.meta.dirname, '../../dist');

/** All modules that an entry loads before it runs, itself included. */
async function staticImports(entry: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = await readFile(entry, 'utf8');
  for (const [, specifier] of text.matchAll(/\bimport\s*(?:[\w*{}\s,$]+from\s*)?["'](\.[^"']+)["']/g)) {
    await staticImports(join(dirname(entry), specifier ?? ''), seen);
  }
  return seen;
}

/** The built files of main that match, a trait of the SDK being its error classes. */
async function chunksThatContain(trait: RegExp): Promise<string[]> {
  const files = (await readdir(join(DIST, 'main'), { recursive: true })).filter((name) => name.endsWith('.js')).map((name) => join(DIST, 'main', name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_, index) => trait.test(texts[index] ?? ''));
}

for (const entry of ['main.js', 'headless.js']) {
  test(`${entry} loads no SDK before the first message`, async () => {
    const early = await staticImports(join(DIST, 'main', entry));
    const withSdk = await chunksThatContain(/\bAPIConnectionError\b/);
    expect(withSdk.length).toBeGreaterThan(0);
    expect(withSdk.filter((file) => early.has(file))).toEqual([]);
  });
}

test('the preload is one file of at most 3 KB', async () => {
  expect(await readdir(join(DIST, 'preload'))).toEqual(['preload.cjs']);
  expect((await stat(join(DIST, 'preload/preload.cjs'))).size).toBeLessThanOrEqual(3072);
});
