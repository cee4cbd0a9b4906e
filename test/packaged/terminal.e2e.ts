import { expect } from '@playwright/test';
import { TEST_KEY } from '../e2e/leaks/keys.ts';
import { settingsOf } from '../e2e/settings.ts';
import { test } from './packaged.ts';

/** What Chromium itself says to nobody in particular. */
const own = (stderr: string): string => stderr.split('\n').filter((line) => !/^\[\d+:\d+\/.*(bus|dbus)/.test(line)).join('\n').trim();

test('tells its version', async ({ run }) => {
  const { code, stdout, stderr } = await run(['--version']);
  expect({ code, stderr: own(stderr) }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Switchyard \d+\.\d+\.\d+\n$/);
});

test('tells what it understands', async ({ run }) => {
  const { code, stdout } = await run(['--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('switchyard -p "question"');
});

test('answers a question without a display', async ({ home, server, run }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { code, stdout, stderr } = await run(['-p', 'hi'], { KEY_ONE: TEST_KEY });
  expect({ code, stdout, stderr: own(stderr) }).toEqual({ code: 0, stdout: 'Hello from the test server.\n', stderr: '' });
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${TEST_KEY}`);
});

test('says what it would use, and what is wrong, without a display', async ({ home, server, run }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const explained = await run(['--explain'], { KEY_ONE: TEST_KEY });
  expect(explained.code).toBe(0);
  expect(explained.stdout).toContain('KEY_ONE');
  expect(explained.stdout).not.toContain(TEST_KEY);
  expect((await run(['--doctor', '--json'])).stdout).toMatch(/^[[{]/);
  expect(server.requests).toEqual([]);
});
