import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMissing } from '../../../src-main/services/places/create-missing.ts';
import { knownFile } from '../../../src-main/services/places/known-file.ts';
import { writerIn } from '../writing.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'create-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const create = (name: string): Promise<void> => createMissing({ path: join(root, name), file: `~/${name}` }, writerIn(join(root, 'data')));

describe('a file that is opened before it exists', () => {
  it('is created empty, with its folder, for its owner only', async () => {
    const path = join(root, '.qwen/settings.json');
    await create('.qwen/settings.json');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({});
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, '.qwen'))).mode & 0o777).toBe(0o700);
  });

  it('can be a .env file, which says what belongs there', async () => {
    await create('.qwen/.env');
    expect(await readFile(join(root, '.qwen/.env'), 'utf8')).toBe('# One variable a line: NAME=value\n');
    const [made] = await writerIn(join(root, 'data')).history();
    expect(made?.file).toBe('~/.qwen/.env');
  });

  it('is left as it is when it exists', async () => {
    const path = join(root, 'settings.json');
    await writeFile(path, 'hand-written');
    await create('settings.json');
    expect(await readFile(path, 'utf8')).toBe('hand-written');
  });

  it('is not created under any other name', async () => {
    await create('trustedFolders.json');
    await expect(stat(join(root, 'trustedFolders.json'))).rejects.toThrow('ENOENT');
  });

  it('says why it cannot be created', async () => {
    await writeFile(join(root, '.qwen'), '');
    await expect(create('.qwen/settings.json')).rejects.toMatchObject({ error: { code: 'storage/failed', message: expect.stringContaining('~/.qwen/settings.json') as unknown } });
  });
});

describe('a file that the window asks to open', () => {
  const known = ['/home/me/.qwen/settings.json', '/code/.env'];

  it('is found by the path that people see', () => {
    expect(knownFile('~/.qwen/settings.json', known, '/home/me')).toBe('/home/me/.qwen/settings.json');
    expect(knownFile('/code/.env', known, '/home/me')).toBe('/code/.env');
  });

  it.each(['/etc/passwd', '~/.ssh/id_rsa', '~/.qwen/../.ssh/id_rsa', '', '~/.qwen/settings.json\0'])('is refused when it is %j', (file) => {
    expect(() => knownFile(file, known, '/home/me')).toThrow(/not one of them/);
  });
});
