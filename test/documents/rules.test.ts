import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from './markdown-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = (await documents()).find(({ file }) => file === 'docs/semantics.md')?.text ?? '';
const rules = [...page.matchAll(/^\| (R\d+) \|/gm)].map(([, rule]) => rule);
const sections = new Set([...page.matchAll(/^## (\d+)\./gm)].map(([, section]) => section));

/** The text of every source file of a folder. */
async function sourcesIn(folder: string): Promise<string[]> {
  const files = await readdir(join(ROOT, folder), { recursive: true });
  return Promise.all(files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFile(join(ROOT, folder, file), 'utf8')));
}

const sources = (await Promise.all(['src-main', 'src-preload', 'src-renderer'].map(sourcesIn))).flat().join('\n');

describe('docs/semantics.md', () => {
  it('has each rule once, in their order', () => {
    expect(rules).toEqual(Array.from({ length: rules.length }, (_, at) => `R${at + 1}`));
  });

  it('has every rule that a source names', () => {
    const named = [...new Set([...sources.matchAll(/\bR\d{1,2}\b/g)].map(([rule]) => rule))];
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('has every section that a source names', () => {
    const named = [...sources.matchAll(/SEMANTICS sections? ([\d, toand]+)/g)].flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? []);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((section) => !sections.has(section))).toEqual([]);
  });
});
