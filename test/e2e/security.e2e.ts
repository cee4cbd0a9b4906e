import { expect } from '@playwright/test';
import { test } from './app.ts';

test('the page is sandboxed, isolated and has no Node', async ({ launch }) => {
  const { electron, page } = await launch();
  const preferences = await electron.evaluate(({ BrowserWindow, webContents }) => {
    const id = BrowserWindow.getAllWindows()[0]?.webContents.id ?? 0;
    const contents = webContents.fromId(id) as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  expect(preferences['webviewTag'] ?? false).toBe(false);
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis))).toEqual([]);
  expect(await page.evaluate(() => location.origin)).toBe('app://ui');
});

test('the policy of the live page allows its own files and nothing else', async ({ launch }) => {
  const { page } = await launch();
  const policy = await page.evaluate(async () => {
    const response = await new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.originalPolicy), { once: true });
      const script = document.createElement('img');
      script.src = 'https://example.com/pixel.png';
      document.body.append(script);
    });
    return response;
  });
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "require-trusted-types-for 'script'"]) expect(policy).toContain(part);
  expect(policy).not.toContain('unsafe');
});

test('a hostile page gets nowhere: inline script, eval, HTML, fetch, frames, forms', async ({ launch }) => {
  const { page } = await launch();
  const outcomes = await page.evaluate(async () => {
    const attempt = async (task: () => unknown): Promise<string> => {
      try {
        await task();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    const hostile = globalThis as unknown as { hacked?: boolean };
    const script = document.createElement('script');
    const appended = await attempt(() => {
      script.textContent = 'globalThis.hacked = true';
      document.body.append(script);
    });
    return {
      appended,
      hacked: hostile.hacked === true,
      // The inspector may evaluate past the policy, so the attempt is made from a task of the page's own.
      evaluated: await new Promise((resolve) => setTimeout(() => resolve(attempt(() => Reflect.construct(Function, ['return 1'])())))),
      html: await attempt(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="hacked=true">')),
      fetched: await attempt(() => fetch('https://example.com/')),
      ownFetch: await attempt(() => fetch('app://ui/index.html')),
      file: await attempt(() => fetch('file:///etc/passwd')),
    };
  });
  expect(outcomes).toMatchObject({ hacked: false, evaluated: 'refused', html: 'refused', fetched: 'refused', ownFetch: 'refused', file: 'refused' });
});

test('the window neither leaves the app nor opens another page', async ({ launch }) => {
  const { electron, page } = await launch();
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://ui.evil/', 'app://other/', 'data:text/html,<p>x', 'javascript:1']) {
    await page.evaluate((target) => void (location.href = target), url).catch(() => undefined);
  }
  const opened = await page.evaluate(() => [window.open('https://example.com/'), window.open('app://ui/'), window.open('about:blank')].map(Boolean));
  expect(opened).toEqual([false, false, false]);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => location.href)).toBe('app://ui/');
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied, save writing to the clipboard', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'];
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return Promise.all(names.map(state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  const media = await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error: Error) => error.name));
  expect(media).not.toBe('granted');
});

test('a frame inside the page has no bridge, and a call from elsewhere is refused', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => Object.keys((globalThis as unknown as { bridge: object }).bridge))).toEqual(['call', 'listen']);
  const answers = await page.evaluate(async () => {
    const { call } = (globalThis as unknown as { bridge: { call(name: string, argument: unknown): Promise<{ ok: boolean; error?: { code: string } }> } }).bridge;
    const names = ['__proto__', 'constructor', 'settings.get', ''];
    return Promise.all([...names.map((name) => call(name, {})), call('link.open', { url: 'file:///etc/passwd' }), call('file.open', { file: '/etc/passwd' })]);
  });
  expect(answers.map(({ error }) => error?.code)).toEqual([...Array.from({ length: 4 }, () => 'ipc/unknown-call'), 'link/refused', 'link/refused']);
});

test('only built files exist at app://ui', async ({ launch }) => {
  const { electron } = await launch();
  const statuses = await electron.evaluate(async ({ net }) => {
    const paths = ['/', '/index.html', '/../main/main.js', '/%2e%2e/main/main.js', '/..%2fpackage.json', '//etc/passwd', '/nothing'];
    return Promise.all(paths.map(async (path) => (await net.fetch(`app://ui${path}`)).status));
  });
  expect(statuses).toEqual([200, 200, 404, 404, 404, 404, 404]);
});
