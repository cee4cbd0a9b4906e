import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const text = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const lock = JSON.parse(text('package-lock.json')) as { packages: Record<string, { version?: string }> };

/** The newest part of the audit: what stands there last speaks for older versions. */
const newest = text('docs/audit.md').split(/^## /m)[1] ?? '';
const rows = [...newest.matchAll(/^\| (\S+) \| (\d\S+) \|/gm)].map(([, name = '', version = '']) => ({ name, version }));

it('the audit speaks of the packages that people’s keys and answers go through', () => {
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['electron', 'electron-updater', 'openai', '@anthropic-ai/sdk', 'marked', 'openid-client']));
});

it.each(rows)('the audit was made for the pinned version of $name; if not, make it anew', ({ name, version }) => {
  expect(version).toBe(lock.packages[`node_modules/${name}`]?.version);
});
