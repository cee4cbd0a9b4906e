import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIAGNOSIS_CODES } from '../../src-main/core/doctor/diagnosis.ts';
import { applied } from '../core/doctor/applying.ts';
import { diagnose } from '../../src-main/services/doctor.ts';
import { explained } from './explaining.ts';
import { makeHome, PROJECT, USER } from './home.ts';

const many = Array.from({ length: 10_000 }, (_, at) => ({ id: `m${at}`, envKey: `KEY_${at % 7}`, baseUrl: `http://h/${at}/v1/v1` }));
const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;

const TEXTS: [name: string, content: string | Buffer, code: string | undefined][] = [
  ['10 MB', `{ "pad": "${'x'.repeat(10_000_000)}", "model": { "name": "m" }, }`, 'settings/trailing-comma'],
  ['10,000 models', JSON.stringify({ modelProviders: { openai: many } }), 'url/doubled-version'],
  ['nesting of 1,000', nested(1000), undefined],
  ['nesting of 1,000 that is not closed', nested(1000).slice(0, -3), 'settings/malformed'],
  ['nesting of 100,000', nested(100_000), undefined],
  ['NUL bytes', '{ "a": "\0" }\0', 'settings/malformed'],
  ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'settings/not-utf8'],
  ['CRLF', '{\r\n  "env": { "A": "1", "A": "2" },\r\n}\r\n', 'settings/duplicate-key'],
  ['BOM', '\uFEFF{}', 'settings/byte-order-mark'],
  ['__proto__', '{ "__proto__": { "model": { "name": "x" } }, "modelProviders": { "__proto__": [1], "constructor": [] } }', undefined],
  ['a list', '[]', 'settings/malformed'],
  ['lone quotes', '"', 'settings/malformed'],
  ['wrong types', '{ "modelProviders": 7, "model": [], "env": "x", "security": { "auth": 1 }, "advanced": { "excludedEnvVars": {} } }', undefined],
  ['wrong entries', '{ "modelProviders": { "openai": [null, 1, {}, { "id": 1 }, { "id": "a", "generationConfig": [] }] } }', 'settings/entry-skipped'],
];

describe('the doctor and the explanation survive', () => {
  it.each(TEXTS)('%s in a settings file', async (_name, content, code) => {
    const { place } = await makeHome({ [USER]: content });
    const found = await diagnose(place);
    if (code !== undefined) expect(found.map((diagnosis) => diagnosis.code)).toContain(code);
    expect(found.length).toBeLessThan(1000);
    for (const { fix } of found.slice(0, 3)) if (fix) expect(applied(content.toString(), fix).ok).toBe(true);
    await explained(place);
  });

  it.each(['home/.qwen/settings.json', 'proj/.qwen/settings.json', 'proj/.env', 'sys/settings.json'])('a folder in the place of %s', async (name) => {
    const { place, root } = await makeHome();
    await mkdir(join(root, name), { recursive: true });
    expect((await diagnose(place)).some(({ severity, code }) => severity === 'error' && code.endsWith('/unreadable'))).toBe(true);
    await explained(place);
  });

  it('links that dangle and links that loop', async () => {
    const { place, root, write } = await makeHome();
    await write('home/.qwen/x', '');
    await symlink('nowhere', join(root, USER));
    await mkdir(join(root, 'proj/.qwen'));
    await symlink('settings.json', join(root, PROJECT));
    expect((await diagnose(place)).filter(({ code }) => code === 'settings/unreadable')).toHaveLength(2);
    await explained(place);
  });

  it('a home and a folder that do not exist', async () => {
    const { place, root } = await makeHome();
    await rm(join(root, 'home'), { recursive: true });
    await rm(join(root, 'proj'), { recursive: true });
    expect(await diagnose(place)).toMatchObject([{ code: 'home/missing' }, { code: 'model/none-selected' }]);
    await explained(place);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const { place, root } = await makeHome({ [USER]: '{}' });
    await chmod(join(root, USER), 0);
    expect(await diagnose(place)).toMatchObject([{ code: 'settings/unreadable' }, {}]);
  });
});

it('knows every finding of loading by its code', async () => {
  const bad = { modelProviders: { x: [], openai: [{}, { id: 'a' }, { id: 'a', generationConfig: { timeout: 'x' } }] } };
  const { place } = await makeHome({ [USER]: JSON.stringify(bad).replace(/}$/, ',}'), [PROJECT]: '' });
  const codes = (await diagnose(place)).map(({ code }) => code);
  expect(codes).not.toContain('doctor/other');
  expect(DIAGNOSIS_CODES).toEqual(expect.arrayContaining(codes.filter((code) => !code.startsWith('model/'))));
});
