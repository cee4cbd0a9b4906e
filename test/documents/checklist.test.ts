import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const security = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const part = /^## Electron’s checklist\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(security)?.[1] ?? '';

/** The items with the files that test each. */
const items = [...part.matchAll(/^\| (\d+) \| .* \| (.+) \|$/gm)].map(([, number = '', files = '']) => ({ number, files: [...files.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file) }));

/** Whether a file of attacks says in a test's title that it is about an item: `[2, 3]`. */
const saysItem = (text: string, number: string): boolean => [...text.matchAll(/test\('\[([\d, ]+)\]/g)].some(([, numbers = '']) => numbers.split(', ').includes(number));

describe('the table of Electron’s checklist in SECURITY.md', () => {
  it('has all 20 items, in their order', () => {
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1)));
  });

  it.each(items)('item $number has a test, and each file that it names is there', ({ files }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it.each(items)('item $number: attacks that it names are about it', ({ number, files }) => {
    const attacks = files.filter((file) => /^test\/security\/.*\.e2e\.ts$/.test(file));
    expect(attacks.filter((file) => !saysItem(readFileSync(join(ROOT, file), 'utf8'), number))).toEqual([]);
  });
});
