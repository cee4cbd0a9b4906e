import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRoot, scratchFolder } from '../shell/scratch.ts';
import { buildProgram, NOBODY, run } from './spawn-program.ts';

let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

const SETTINGS = '{"modelProviders":{"openai":[{"id":"m"}]}}';

/** Selects a model as someone who may do no more than the permissions say. */
async function select(home: string): Promise<unknown> {
  const { output } = await run(program.path, ['select', home, await dataFolder(), 'openai:m'], isRoot ? NOBODY : undefined);
  return JSON.parse(output);
}

/** The app's own folder, which everyone may write to here. */
async function dataFolder(): Promise<string> {
  const folder = await scratchFolder();
  await chmod(folder, 0o777);
  return folder;
}

async function homeWith(fileMode: number, folderMode: number): Promise<{ home: string; folder: string; path: string }> {
  const home = await scratchFolder();
  await chmod(home, 0o755);
  const folder = join(home, '.qwen');
  await mkdir(folder);
  const path = join(folder, 'settings.json');
  await writeFile(path, SETTINGS);
  await chmod(path, fileMode);
  await chmod(folder, folderMode);
  return { home, folder, path };
}

describe('selecting a model without permission', () => {
  it.each([
    ['the file', 0o444, 0o777],
    ['the folder', 0o666, 0o555],
  ])('to write %s says so and leaves everything as it is', async (_what, fileMode, folderMode) => {
    const { home, folder, path } = await homeWith(fileMode, folderMode);
    expect(await select(home)).toMatchObject({ ok: false, error: { code: 'settings/read-only' } });
    await chmod(folder, 0o755);
    expect(await readFile(path, 'utf8')).toBe(SETTINGS);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('to read the file says so', async () => {
    const { home } = await homeWith(0o000, 0o777);
    expect(await select(home)).toMatchObject({ ok: false, error: { code: 'settings/unreadable' } });
  });

  it('works with it', async () => {
    const { home, path } = await homeWith(0o666, 0o777);
    expect(await select(home)).toEqual({ ok: true, value: { file: '~/.qwen/settings.json' } });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ model: { name: 'm' }, security: { auth: { selectedType: 'openai' } } });
  });
});

describe('a conversation without permission to read it', () => {
  it('is told of and stays as it is; it is listed when it can be read again', async () => {
    const folder = await dataFolder();
    const path = join(folder, 'c.jsonl');
    await writeFile(path, '{"kind":"chat","v":1,"id":"c","created":1}\n{"kind":"user","id":"q","at":1,"text":"hello"}\n');
    await chmod(path, 0o000);
    const list = () => run(program.path, ['list', folder], isRoot ? NOBODY : undefined);
    expect((await list()).output).toMatch(/^A conversation is not listed: the system does not let the app read c\.jsonl .* stays as it is/);
    expect((await readdir(folder)).filter((name) => name.startsWith('c.'))).toEqual(['c.jsonl']);
    await chmod(path, 0o644);
    expect((await list()).output).toBe('');
    expect(JSON.stringify(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')))).toContain('"title":"hello"');
  });
});
