import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { goToModels } from './editing.ts';
import type { Home } from './home.ts';
import { TEST_KEY, testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

/** A program on the PATH that notes its arguments, one a line, in a file of its own name. */
async function program(home: Home, name: string): Promise<void> {
  await home.write(`bin/${name}`, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${join(home.path, '..', 'noted')}-${name}'\n`);
  await chmod(join(home.path, '../bin', name), 0o700);
}

const pathWith = (home: Home): string => `${join(home.path, '../bin')}:${process.env['PATH'] ?? ''}`;

test.skip(process.platform !== 'linux', 'the programs are scripts, and xdg-open is Linux');

test('a value of the Effective pane opens in the person’s editor at its line', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('home/.qwen/.env', `# keys\nKEY_ONE=sk-${testKey('secret')}\n`);
  await program(home, 'codium');
  const { page } = await launch({ env: { PATH: pathWith(home), EDITOR: 'codium --wait' } });
  await goToModels(page);
  await page.getByRole('tab', { name: 'Effective' }).click();
  await page.getByRole('button', { name: '~/.qwen/.env line 2' }).first().click();
  await expect.poll(() => home.read('noted-codium').catch(() => '')).toBe(`--goto\n${join(home.path, '.qwen/.env')}:2:1\n`);
  await expect(page.getByText('go to line')).toHaveCount(0);
});

test('where no editor takes a line, the system opens the file and the window tells the line', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  for (const name of ['xdg-open', 'xdg-mime', 'vim']) await program(home, name);
  const { page } = await launch({ env: { PATH: pathWith(home), EDITOR: 'vim', KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await page.getByRole('button', { name: '~/.qwen/settings.json, line 5' }).click();
  await expect(page.getByText('~/.qwen/settings.json is open. Your editor takes no line number from here: go to line 5.')).toBeVisible();
  expect(await home.read('noted-xdg-open')).toBe(`${join(home.path, '.qwen/settings.json')}\n`);
  expect(await home.read('noted-vim').catch(() => '')).toBe('');
});
