import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEMPORARY_PREFIX } from '../../src-main/shell/replace-file.ts';
import { scratchFolder } from '../shell/scratch.ts';
import { buildProgram, start } from './spawn-program.ts';

/** More for a longer run: SWITCHYARD_KILLS=500. */
const KILLS = Number(process.env['SWITCHYARD_KILLS'] ?? 50);

let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

const isWhole = (text: string): boolean => {
  const [seal, body = ''] = text.split('\n');
  return createHash('sha256').update(body).digest('hex') === seal;
};

it(`leaves the old or the new file, whole, after each of ${KILLS} kills in the middle of writing`, { timeout: KILLS * 2000 }, async () => {
  const folder = await scratchFolder();
  const path = join(folder, 'settings.json');
  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = start(program.path, ['replace', path]);
    if (writer.stdout) await once(writer.stdout, 'data');
    await sleep(Math.random() * 40);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text === '') continue;
    expect(isWhole(text)).toBe(true);
    seen.add(text);
  }
  expect(seen.size).toBeGreaterThan(KILLS / 4);
  const others = (await readdir(folder)).filter((name) => name !== 'settings.json');
  expect(others.filter((name) => !name.startsWith(TEMPORARY_PREFIX))).toEqual([]);
});
