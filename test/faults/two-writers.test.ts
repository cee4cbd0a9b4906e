import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder } from '../shell/scratch.ts';
import { record } from './figures.ts';
import { buildProgram, run } from './spawn-program.ts';

/** More for a longer run: SWITCHYARD_EDITS=1000. */
const EDITS = Number(process.env['SWITCHYARD_EDITS'] ?? 60);

let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

it(`loses none of ${EDITS} edits by each of two processes to one file`, { timeout: 30_000 + EDITS * 200 }, async () => {
  const [folder, data] = await Promise.all([scratchFolder(), scratchFolder()]);
  const path = join(folder, 'settings.json');
  await writeFile(path, '{\n  // mine\n  "theme": "dark"\n}\n');
  const ends = await Promise.all(['A', 'B'].map((prefix) => run(program.path, ['edit', path, data, prefix, String(EDITS)])));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('{\n  // mine\n  "theme": "dark",\n  "env": {\n')).toBe(true);
  const settings = JSON.parse(text.replace('// mine', '')) as { env: Record<string, number> };
  const expected = ['A', 'B'].flatMap((prefix) => Array.from({ length: EDITS }, (_, index) => [`${prefix}${index}`, index]));
  expect(settings.env).toEqual(Object.fromEntries(expected));
  expect(await readdir(folder)).toEqual(['settings.json']);
  record({ part: 'fault', name: 'edits of one file by two processes at once', tried: EDITS * 2, lost: 0 });
});
