import { expect, type Page } from '@playwright/test';
import { test, type App } from '../e2e/app.ts';
import { ELSEWHERE, RENDERER } from './elsewhere.ts';
import { figure } from './figure.ts';
import { spyOnOpener } from './opener-spy.ts';

/** The app stands where it stood: same page, one window, nothing run, nothing handed to the system. */
async function expectStill({ electron, page }: App, opened: readonly string[]): Promise<void> {
  await expect.poll(() => page.evaluate(() => location.href).catch(() => 'between pages')).toMatch(/^app:\/\/ui\/(index\.html)?(#.*)?$/);
  await expect.poll(() => page.evaluate(() => 'hacked' in globalThis).catch(() => 'between pages')).toBe(false);
  expect(await electron.evaluate(({ BrowserWindow, webContents }) => [BrowserWindow.getAllWindows().length, webContents.getAllWebContents().length])).toEqual([1, 1]);
  expect(opened).toEqual([]);
}

const inPage = (page: Page, script: string) => page.evaluate(`setTimeout(() => { ${script} })`).catch(() => undefined);

test('[13] the window goes nowhere, by whatever way a page tries', async ({ home, launch }, info) => {
  const spy = await spyOnOpener(home);
  const app = await launch({ env: spy.env });
  const { page } = app;
  const ways = [
    (url: string) => `location.href = ${url}`,
    (url: string) => `location.replace(${url})`,
    (url: string) => `const a = document.createElement('a'); a.href = ${url}; document.body.append(a); a.click(); a.remove()`,
    (url: string) => `const f = document.createElement('iframe'); f.src = ${url}; document.body.append(f); setTimeout(() => f.remove(), 50)`,
    (url: string) => `const f = document.createElement('form'); f.action = ${url}; document.body.append(f); f.submit(); f.remove()`,
  ];
  for (const url of ELSEWHERE) for (const way of ways) await inPage(page, way(JSON.stringify(url)));
  await inPage(page, `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=https://example.com/'; document.head.append(m)`);
  await page.waitForTimeout(500);
  await expectStill(app, await spy.opened());
  figure(info, 'ways to another page', ELSEWHERE.length * ways.length + 1);
});

test('[14] no window opens, and nothing is handed to the system', async ({ home, launch }, info) => {
  const spy = await spyOnOpener(home);
  const app = await launch({ env: spy.env });
  const features = 'nodeIntegration=yes,contextIsolation=no,sandbox=no,webSecurity=no';
  const ways: [string?, string?][] = [[], ['_blank', 'popup'], ['_blank', features], ['named'], ['_parent'], ['_top']];
  // `_parent` and `_top` of a page on its own are the page itself: only another window is a way out.
  const openAll = (url: string) => ways.map((way) => `try { const got = window.open(...${JSON.stringify([url, ...way])}); if (got && got !== window) globalThis.hacked = true } catch {}`).join(';');
  for (const url of ELSEWHERE) await inPage(app.page, openAll(url));
  await app.page.evaluate(() => {
    const anchor = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' });
    document.body.append(anchor);
    for (const more of [{}, { ctrlKey: true }, { shiftKey: true }, { metaKey: true }, { button: 1 }]) anchor.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...more }));
  });
  await app.page.waitForTimeout(500);
  await expectStill(app, await spy.opened());
  // Its own addresses open nothing new either. `_top` may load the page again, so each is awaited and looked at alone.
  const own = ['', 'app://ui/', 'app://ui/index.html'];
  for (const url of own) {
    const opened = await app.page.evaluate((target) => ['', '_blank', 'named'].filter((name) => window.open(target, name) !== null), url);
    expect(opened, url).toEqual([]);
    await inPage(app.page, `window.open(${JSON.stringify(url)}, '_top')`);
    await app.page.waitForTimeout(500);
    // Not by a locator: after the refused ways Playwright still waits for one of them to arrive.
    await expect.poll(() => app.page.evaluate(() => document.querySelector('main') !== null).catch(() => false)).toBe(true);
    await expectStill(app, await spy.opened());
  }
  figure(info, 'ways to another window', ELSEWHERE.length * ways.length + own.length * 4 + 5);
});

test('[13] files and links that are dropped on the window go nowhere', async ({ home, launch }, info) => {
  const spy = await spyOnOpener(home);
  const app = await launch({ env: spy.env });
  const inspector = await app.page.context().newCDPSession(app.page);
  const html = '<img src="https://example.com/x" onerror="hacked=1">';
  const drops = [
    { items: [{ mimeType: 'text/uri-list', data: 'https://example.com/' }], files: [] },
    { items: [{ mimeType: 'text/uri-list', data: 'file:///etc/passwd' }], files: [] },
    { items: [{ mimeType: 'text/html', data: html }, { mimeType: 'text/plain', data: html }], files: [] },
    { items: [{ mimeType: 'text/plain', data: 'javascript:void(globalThis.hacked=true)' }], files: [] },
    { items: [], files: ['/etc/passwd'] },
    { items: [], files: [RENDERER] },
    { items: [], files: ['/etc'] },
  ];
  for (const data of drops) {
    for (const [x, y] of [[20, 300], [600, 300], [600, 700]] as const) {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await inspector.send('Input.dispatchDragEvent', { type, x, y, data: { ...data, dragOperationsMask: 1 } });
      }
    }
  }
  await app.page.waitForTimeout(500);
  await expectStill(app, await spy.opened());
  figure(info, 'things dropped on the window', drops.length * 3);
});

test('[11, 12] there is no webview', async ({ launch }) => {
  const { page, electron } = await launch();
  const found = await page.evaluate(() => {
    const view = document.createElement('webview');
    for (const [name, value] of Object.entries({ src: 'https://example.com/', nodeintegration: '', preload: 'file:///etc/passwd', allowpopups: '' })) view.setAttribute(name, value);
    document.body.append(view);
    return { methods: 'getWebContentsId' in view, root: view.shadowRoot !== null };
  });
  expect(found).toEqual({ methods: false, root: false });
  expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getType()))).toEqual(['window']);
});
