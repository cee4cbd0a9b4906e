import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documents } from './markdown-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const all = await documents();

/** Folders from which documents name files, the shorter for reading on: `core/links`, `form/wrong-field`. */
const FOLDERS = ['', 'src-main', 'src-renderer', 'src-renderer/features/models'];
const OURS = /^(?:src-\w+|test|scripts|docs|build-resources|core|services|shell|llm|ipc|app|features|ui|i18n|form|json)\//;
const ENDS = ['', '.ts', '.tsx'];

/** Files that a document names and that are not there. `*`, `<` and capitals stand for any name. */
function gone(text: string): string[] {
  const named = [...text.matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(([, name = '']) => name).filter((name) => OURS.test(name) && !/AREA|XX/.test(name));
  return named.filter((name) => !FOLDERS.some((folder) => ENDS.some((end) => existsSync(join(ROOT, folder, name + end)))));
}

it.each(all)('$file names files that are there', ({ text }) => {
  expect(gone(text)).toEqual([]);
});

it('finds one that is not', () => {
  expect(gone('It stands in `core/nowhere.ts`, see `core/links` and `docs/architecture.md`.')).toEqual(['core/nowhere.ts']);
});
