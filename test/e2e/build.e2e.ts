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

for (const entry of ['main.js', 'headless.js']) {
  test(`${entry} loads no SDK before the first message`, async () => {
    const early = await staticImports(join(DIST, 'main', entry));
    const texts = await Promise.all([...early].map((file) => readFile(file, 'utf8')));
    expect(texts.filter((text) => /chat\/completions|APIConnectionError/.test(text))).toEqual([]);
    const chunks = await readdir(join(DIST, 'main/chunks'));
    const all = await Promise.all(chunks.map((name) => readFile(join(DIST, 'main/chunks', name), 'utf8')));
    expect(all.some((text) => text.includes('APIConnectionError'))).toBe(true);
  });
}

test('the preload is one file of at most 3 KB', async () => {
  expect(await readdir(join(DIST, 'preload'))).toEqual(['preload.cjs']);
  expect((await stat(join(DIST, 'preload/preload.cjs'))).size).toBeLessThanOrEqual(3072);
});
