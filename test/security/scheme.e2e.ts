import { expect } from '@playwright/test';
import { test } from '../e2e/app.ts';
import { figure } from './figure.ts';

const UP = ['..', '%2e%2e', '%2e.', '.%2e', '..%2f', '..%5c', '..\\', '%252e%252e', '%c0%ae%c0%ae', '..%00', '....//', '．．', '%uff0e%uff0e', '..;', '.%00.'];
const TARGETS = ['/main/main.js', '/package.json', '/../../etc/passwd'];
const PLAIN = [
  '//etc/passwd', '///etc/passwd', '/etc/passwd', '/nothing', '/chunks', '/assets/', '/./', '/index.html/', '/index.html%00.js', '/index.html%20', '/INDEX.HTML', '/index.html;x', '/%69ndex.htm', '/C:/Windows/win.ini', '/C:%5CWindows', '/\\\\host\\share', '/file:///etc/passwd', '/%2fetc%2fpasswd',
  '/__proto__', '/constructor', '/toString', '/hasOwnProperty', '/CON', '/NUL', '/index.html::$DATA', '/.git/config', '/.env', '/main.tsx', '/preload/preload.cjs', '/%', '/%zz', `/${'a'.repeat(10_000)}`, `/${'../'.repeat(500)}etc/passwd`,
];
const HOSTS = ['app://ui.evil/', 'app://main/main.js', 'app://preload/preload.cjs', 'app://etc/passwd', 'app://ui:80/', 'app://localhost/', 'app:///index.html', 'app://evil/index.html'];

test('[18] at app://ui stand the built pages and nothing else', async ({ launch }, info) => {
  const { electron } = await launch();
  const urls = [...UP.flatMap((up) => TARGETS.map((target) => `app://ui/${up}${target}`)), ...UP.map((up) => `app://ui/assets/${up}/${up}/main/main.js`), ...PLAIN.map((path) => `app://ui${path}`), ...HOSTS];
  const answers = await electron.evaluate(async ({ net }, all) => {
    const ask = async (url: string) => {
      try {
        const response = await net.fetch(url);
        return { url: url.slice(0, 80), status: response.status, body: (await response.text()).slice(0, 200), policy: response.headers.get('content-security-policy') !== null };
      } catch {
        return { url: url.slice(0, 80), status: 404, body: '', policy: true };
      }
    };
    return Promise.all(all.map(ask));
  }, urls);
  // Dots that the parser itself folds away end at the root, which is the page.
  const isRoot = (url: string) => ['/', '/index.html'].includes(new URL(url).pathname);
  expect(answers.filter(({ url, status }) => status !== 404 && !(URL.canParse(url) && isRoot(url)))).toEqual([]);
  expect(answers.filter(({ body, status }) => status !== 200 && body !== '')).toEqual([]);
  expect(answers.filter(({ policy }) => !policy)).toEqual([]);
  figure(info, 'paths at the app’s scheme', urls.length);
});

test('[18] only reading is answered', async ({ launch }) => {
  const { electron } = await launch();
  const statuses = await electron.evaluate(async ({ net }) => {
    const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
    return Promise.all(methods.map(async (method) => (await net.fetch('app://ui/index.html', { method })).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('[18] no window loads a file, and files are refused to every page', async ({ launch }) => {
  const { electron, page } = await launch();
  const outcome = await electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    const loaded = await window.loadURL('file:///etc/passwd').then(() => 'loaded', (error: Error) => error.message);
    window.destroy();
    return loaded;
  });
  expect(outcome).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_FAILED|ERR_ABORTED/);
  expect(await page.evaluate(() => location.protocol)).toBe('app:');
});
