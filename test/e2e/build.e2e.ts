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

/** The built file whose name begins so. */
async function chunk(name: string): Promise<string> {
  const file = (await readdir(join(DIST, 'main/chunks'))).find((one) => one.startsWith(name));
  return join(DIST, 'main/chunks', file ?? name);
}

for (const [what, entry] of [['the services', () => chunk('serve-windows-')], ['the headless command', async () => join(DIST, 'main/headless.js')]] as const) {
  test(`${what} load no SDK before the first message`, async () => {
    const early = await staticImports(await entry());
    const withSdk = await chunksThatContain(/\bAPIConnectionError\b/);
    expect(withSdk.length).toBeGreaterThan(0);
    expect(withSdk.filter((file) => early.has(file))).toEqual([]);
  });
}

test('before the first window main evaluates next to nothing, and none of the services', async () => {
  const early = [...(await staticImports(join(DIST, 'main/main.js')))];
  const sizes = await Promise.all(early.map(async (file) => (await stat(file)).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
  expect(early).not.toContain(await chunk('serve-windows-'));
});

test('the page names one small script that runs and fetches those of the first view ahead', async () => {
  const page = await readFile(join(DIST, 'renderer/index.html'), 'utf8');
  const [run = '', ...others] = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(others).toEqual([]);
  expect((await stat(join(DIST, 'renderer', run))).size).toBeLessThan(5000);
  const ahead = [...page.matchAll(/<link rel="preload" as="script" crossorigin href="([^"]+)"/g)].map(([, path]) => path ?? '');
  const fetched = new Set([run, ...ahead].map((path) => join(DIST, 'renderer', path)));
  for (const path of ahead) expect([...(await staticImports(join(DIST, 'renderer', path)))].filter((file) => !fetched.has(file))).toEqual([]);
});

test('the preload is one file of at most 3 KB', async () => {
  expect(await readdir(join(DIST, 'preload'))).toEqual(['preload.cjs']);
  expect((await stat(join(DIST, 'preload/preload.cjs'))).size).toBeLessThanOrEqual(3072);
});
