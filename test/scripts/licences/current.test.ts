import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../scripts/licences/allowed.mjs';
import { listed } from '../../../scripts/licences/document.mjs';
import { shippedPackages } from '../../../scripts/licences/shipped.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const document = text('THIRD-PARTY-LICENSES.txt');
const shipped = shippedPackages(JSON.parse(text('package-lock.json')));

describe('THIRD-PARTY-LICENSES.txt', () => {
  it('lists what package-lock.json says is shipped; if not: npm run licences', () => {
    expect(listed(document)).toEqual(shipped.map(({ name, version, licence }) => ({ name, version, licence })));
  });

  it('lists each package that the app names itself', () => {
    const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> };
    expect(listed(document)).toEqual(expect.arrayContaining(Object.entries(dependencies).map(([name, version]) => expect.objectContaining({ name, version }) as object)));
  });

  it('has a text for each', () => {
    const rule = '#'.repeat(80);
    const parts = document.split(rule).slice(1);
    expect(parts).toHaveLength(2 * shipped.length);
    const empty = parts.filter((part, at) => at % 2 === 1 && !/copyright|permission|license|the same text as that of/i.test(part));
    expect(empty).toEqual([]);
  });

  it('holds no licence that asks for more than its text', () => {
    expect(shipped.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it('goes along with the app', () => {
    expect(text('electron-builder.yml')).toMatch(/^extraFiles:\n(?: {2}.*\n)* {2}- from: THIRD-PARTY-LICENSES\.txt$/m);
  });
});
