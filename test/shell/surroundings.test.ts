import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { sameSecret } from '../../src-main/shell/same-secret.ts';
import { hasProgram } from '../../src-main/shell/surroundings.ts';
import { scratchFolder } from './scratch.ts';

it('finds a program in any folder of PATH, and only if it can be run', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'xdg-open'), '#!/bin/sh\n');
  const path = ['/nowhere', folder].join(delimiter);
  await chmod(join(folder, 'xdg-open'), 0o644);
  expect(hasProgram('xdg-open', path)).toBe(false);
  await chmod(join(folder, 'xdg-open'), 0o755);
  expect(hasProgram('xdg-open', path)).toBe(true);
  expect(hasProgram('xdg-open', undefined)).toBe(false);
  expect(hasProgram('other', path)).toBe(false);
});

it('compares secrets of any length', () => {
  expect(sameSecret('abc', 'abc')).toBe(true);
  expect(sameSecret('abc', 'abd')).toBe(false);
  expect(sameSecret('', 'abc')).toBe(false);
  expect(sameSecret('', '')).toBe(true);
});
