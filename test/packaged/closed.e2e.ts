import { expect } from '@playwright/test';
import { test } from './packaged.ts';

test('ELECTRON_RUN_AS_NODE does not make it a Node', async ({ run }) => {
  const { stdout } = await run(['--version', '-e', 'console.log("node")'], { ELECTRON_RUN_AS_NODE: '1' });
  expect(stdout).toMatch(/^Switchyard /);
});

test('NODE_OPTIONS brings no code in', async ({ home, run }) => {
  await home.write('proj/mine.cjs', 'console.log("brought in");');
  const { stdout } = await run(['--version'], { NODE_OPTIONS: `--require=${home.project}/mine.cjs` });
  expect(stdout).toMatch(/^Switchyard /);
});

test('a folder on the command line is not run as an app', async ({ home, run }) => {
  await home.write('proj/package.json', { main: 'main.cjs' });
  await home.write('proj/main.cjs', 'console.log("brought in");');
  expect((await run([home.project, '--version'])).stdout).toMatch(/^Switchyard /);
});

test('--inspect opens no debugger of Node', async ({ open }) => {
  const { page, stderr } = await open({ args: ['--inspect=0'] });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(stderr()).not.toContain('Debugger listening');
});

test('no key opens the developer tools', async ({ open }) => {
  const { page, browser } = await open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const session = await browser.newBrowserCDPSession();
  for (const key of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { targetInfos } = await session.send('Target.getTargets');
  expect(targetInfos.filter(({ url }) => url.startsWith('devtools:'))).toEqual([]);
});
