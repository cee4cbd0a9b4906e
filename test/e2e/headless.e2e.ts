import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { apiError, streamed } from '../servers/reply.ts';
import { appEnvironment, electronPath, electronSwitches, test } from './app.ts';
import type { Home } from './home.ts';
import { TEST_KEY, testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const ROOT = join(import.meta.dirname, '../..');
const HEADLESS = join(ROOT, 'dist/main/headless.js');

interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
  /** When each piece of standard output came, in milliseconds since the epoch. */
  times: number[];
}

async function run(home: Home, program: string, args: string[], env: Record<string, string> = {}): Promise<Ending> {
  const child = spawn(program, args, { cwd: home.project, env: appEnvironment(home, env), stdio: ['ignore', 'pipe', 'pipe'] });
  const ending: Ending = { code: null, stdout: '', stderr: '', times: [] };
  child.stdout.on('data', (data: Buffer) => {
    ending.stdout += data.toString();
    ending.times.push(Date.now());
  });
  child.stderr.on('data', (data: Buffer) => (ending.stderr += data.toString()));
  ending.code = await new Promise((resolve) => child.once('close', resolve));
  return ending;
}

const headless = (home: Home, args: string[], env?: Record<string, string>) => run(home, process.execPath, [HEADLESS, ...args], env);

test('streams the answer to standard output and ends with 0', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['one ', 'two ', 'three'] }, { delayMs: 100 }));
  const { code, stdout, stderr, times } = await headless(home, ['-p', 'hi'], { KEY_ONE: TEST_KEY });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'one two three\n', stderr: '' });
  expect(Number(times.at(-1)) - Number(times[0])).toBeGreaterThan(100);
});

test('takes model, key and address from flags, which always win', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf('http://127.0.0.1:9'));
  const args = ['-p', 'hi', '--model', 'p-two', '--auth-type', 'openai', '--openai-api-key', testKey('flag'), '--openai-base-url', `${server.origin}/flag/v1`];
  expect(await headless(home, args, { KEY_ONE: TEST_KEY })).toMatchObject({ code: 0 });
  expect(server.requests[0]).toMatchObject({ path: '/flag/v1/chat/completions', body: { model: 'p-two' } });
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${testKey('flag')}`);
});

test('says on standard error what failed, without the key, and ends with 1', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(apiError(401, 'bad key sk-0123456789abcdef'));
  const { code, stdout, stderr } = await headless(home, ['-p', 'hi'], { KEY_ONE: `sk-${testKey('headless')}` });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('KEY_ONE');
  expect(stderr).not.toContain(`sk-${testKey('headless')}`);
});

test('stops at a malformed settings file with its line and column, and sends nothing', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', `${settingsOf(server.origin)}}`);
  const { code, stderr } = await headless(home, ['-p', 'hi'], { KEY_ONE: TEST_KEY });
  expect(code).toBe(1);
  expect(stderr).toMatch(/~\/\.qwen\/settings\.json.*line \d+.*column \d+/s);
  expect(server.requests).toEqual([]);
});

test('the app itself answers the same flags without a window', async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { code, stdout } = await run(home, electronPath(), [...electronSwitches(), ROOT, '-p', 'hi', '--model', 'p-two'], { KEY_ONE: TEST_KEY });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Hello from the test server.\n' });
  expect(server.requests[0]?.path).toBe('/two/v1/chat/completions');
});
