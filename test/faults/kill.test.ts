import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBackups } from '../../src-main/services/writing/backups.ts';
import { TEMPORARY_PREFIX } from '../../src-main/shell/replace-file.ts';
import { writerIn } from '../services/writing.ts';
import { scratchFolder } from '../shell/scratch.ts';
import { record } from './figures.ts';
import { buildProgram, start } from './spawn-program.ts';

/** More for a longer run: SWITCHYARD_KILLS=500. */
const KILLS = Number(process.env['SWITCHYARD_KILLS'] ?? 40);

const FIRST = '{\n  // mine\n  "theme": "dark"\n}\n';

let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

const isSealed = (text: string): boolean => {
  const [seal, body = ''] = text.split('\n');
  return createHash('sha256').update(body).digest('hex') === seal;
};

/** The file as it was at the beginning, or as one whole write left it. */
const isWhole = (text: string): boolean => text === FIRST || isSealed((JSON.parse(text.replace('// mine', '')) as { sealed: string }).sealed);

/** Every backup in the folder can be read, and the newest is of the write that was finished or cut short. */
async function expectBackups(data: string, text: string): Promise<void> {
  const names = (await readdir(join(data, 'backups'), { recursive: true }).catch(() => [])).filter((name) => /\/\d{15}-[^/]*$/.test(name));
  const backups = await createBackups(join(data, 'backups')).list();
  expect(backups).toHaveLength(names.length);
  const [newest] = backups;
  if (newest) expect([newest.before, newest.after]).toContain(text);
  expect(backups.every(({ before }) => before !== null && isWhole(before))).toBe(true);
}

it(`leaves the old or the new file, whole, and every backup readable, after each of ${KILLS} kills in the middle of writing`, { timeout: 10_000 + KILLS * 2000 }, async () => {
  const [folder, data] = await Promise.all([scratchFolder(), scratchFolder()]);
  const path = join(folder, 'settings.json');
  await writeFile(path, FIRST);
  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = start(program.path, ['write', path, data]);
    if (writer.stdout) await once(writer.stdout, 'data');
    await sleep(Math.random() * 60);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const text = await readFile(path, 'utf8');
    expect(isWhole(text)).toBe(true);
    await expectBackups(data, text);
    seen.add(text);
  }
  record({ part: 'fault', name: 'kill -9 of a writer of settings', tried: KILLS, lost: 0 });
  expect(seen.size).toBeGreaterThan(1); // on a busy machine many are killed before their first write
  const others = (await readdir(folder)).filter((name) => name !== 'settings.json');
  expect(others.filter((name) => !name.startsWith(TEMPORARY_PREFIX))).toEqual([]);
});

it('can be written, and undone, after a kill', async () => {
  const [folder, data] = await Promise.all([scratchFolder(), scratchFolder()]);
  const path = join(folder, 'settings.json');
  await writeFile(path, FIRST);
  const killed = start(program.path, ['write', path, data]);
  if (killed.stdout) await once(killed.stdout, 'data');
  await sleep(60);
  killed.kill('SIGKILL');
  await once(killed, 'close');
  const before = await readFile(path, 'utf8');
  const writer = writerIn(data);
  const written = await writer.editSettings(path, [{ path: ['after'], value: true }]);
  expect(written).toMatchObject({ ok: true, value: { changed: true } });
  await writer.undo((written.ok && written.value.entryId) || '');
  expect(await readFile(path, 'utf8')).toBe(before);
});
