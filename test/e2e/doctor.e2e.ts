import { expect } from '@playwright/test';
import { test } from './app.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { headless } from './terminal.ts';

test('has nothing to say about files that are in order, and ends with 0', async ({ home, server }) => {
  const one = { modelProviders: { openai: [{ id: 'p-one', envKey: 'KEY_ONE', baseUrl: `${server.origin}/v1` }] } };
  await home.write('home/.qwen/settings.json', one);
  expect(await headless(home, ['--doctor'], { KEY_ONE: TEST_KEY })).toEqual({ code: 0, stdout: 'No findings: everything that was read is in order.\n', stderr: '' });
});

test('groups findings by severity with their places and fixes, never writes, and ends with 1 for an error', async ({ home, server }) => {
  const text = settingsOf(server.origin).replace('"envKey": "KEY_MISSING"', '"envKey": "sk-0123456789abcdef"').replace('"kept": true }', '"kept": true },');
  await home.write('home/.qwen/settings.json', text);
  const { code, stdout } = await headless(home, ['--doctor']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Errors \(\d\)\n\n {2}~\/\.qwen\/settings\.json:\d+:\d+ {2}\S+\n/);
  expect(stdout).toMatch(/Warnings \(\d\)[^]*~\/\.qwen\/settings\.json:15:1 {2}settings\/trailing-comma\n[^]*Fix: Remove the comma\./);
  expect(stdout).not.toContain('0123456789');
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(await home.read('home/.qwen/settings.json')).toBe(text);
  expect(server.requests).toEqual([]);
});

test('shows a malformed file with a caret, and prints the same findings as JSON', async ({ home }) => {
  await home.write('home/.qwen/settings.json', '{\n  "env": { "KEY": "sk-0123456789abcdef" "B": "c" }\n}\n');
  const { code, stdout } = await headless(home, ['--doctor']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/settings\.json:2:\d+ {2}settings\/malformed\n[^]*"env": \{ "KEY": "•+" "B": "•" \}\n +\^\n/);
  const found = JSON.parse((await headless(home, ['--doctor', '--json'])).stdout) as unknown;
  expect(found).toMatchObject([{ code: 'settings/malformed', severity: 'error', file: '~/.qwen/settings.json', line: 2 }]);
  expect(JSON.stringify(found)).not.toContain('0123456789');
});

test('the window lists what the doctor finds', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin).replace('/one/v1"', '/one/v1/chat/completions"'));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page.getByRole('region', { name: 'Doctor' })).toContainText('ends in /chat/completions');
});
