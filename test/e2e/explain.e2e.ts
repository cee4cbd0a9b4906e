import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Explanation } from '../../src-main/core/explain/explanation.ts';
import { appEnvironment, electronPath, electronSwitches, test } from './app.ts';
import { testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { headless, runIn } from './terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
const KEY = `sk-${testKey('0123456789abcdef')}`;

test('prints each value with its source in 100 columns, sends nothing and shows no key', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('proj/.env', `KEY_ONE=${KEY}\n`);
  const { code, stdout, stderr } = await headless(home, ['--explain', '--model', 'p-two'], { OPENAI_MODEL: 'm-env' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/model +p-two\n +from --model\n +hides model\.name in ~\/\.qwen\/settings\.json, line 12\n +hides OPENAI_MODEL in the environment\n/);
  expect(stdout).toMatch(/key +sha256:[0-9a-f]{8}\n +from KEY_ONE in .*\.env, line 1\n/);
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(stdout).not.toContain(KEY.slice(3, 12));
  expect(server.requests).toEqual([]);
});

test('prints the same as JSON, which names what the request then uses', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { stdout } = await headless(home, ['--explain', '--json'], { KEY_ONE: KEY });
  const explanation = JSON.parse(stdout) as Explanation;
  const valueOf = (field: string): unknown => explanation.values.find((value) => value.field === field)?.value;
  await headless(home, ['-p', 'hi'], { KEY_ONE: KEY });
  expect(valueOf('url')).toBe(`${server.origin}${server.requests[0]?.path}`);
  expect(valueOf('model')).toBe('p-one');
  const sent = String(server.requests[0]?.headers.authorization).replace('Bearer ', '');
  expect(valueOf('key')).toBe(`sha256:${createHash('sha256').update(sent).digest('hex').slice(0, 8)}`);
});

test('prints what is known of a request that cannot be sent, with the error, and ends with 1', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { code, stdout, stderr } = await headless(home, ['--explain', '--model', 'p-keyless']);
  expect(code).toBe(1);
  expect(stderr).toContain('KEY_MISSING is not set');
  expect(stdout).toContain(`${server.origin}/three/v1`);
});

test('the app itself explains and examines without a window', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const app = (flag: string) => runIn(home, electronPath(), [...electronSwitches(), ROOT, flag, '--json'], { ...appEnvironment(home), KEY_ONE: KEY });
  expect(JSON.parse((await app('--explain')).stdout)).toMatchObject({ ok: true });
  expect(JSON.parse((await app('--doctor')).stdout)).toMatchObject([{ code: 'key/missing', line: 8 }]);
});
