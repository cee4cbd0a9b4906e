import { expect } from '@playwright/test';
import { contentSecurityPolicy } from './shipped-policy.ts';
import { test } from '../e2e/app.ts';
import { figure } from './figure.ts';

/** What each attempt came to: "refused", or what it could do. Runs in the page, in a task of its own. */
const ATTEMPTS = `(async () => {
  const results = {};
  const attempt = async (name, task) => {
    try { results[name] = String((await task()) ?? 'done'); } catch { results[name] = 'refused'; }
  };
  const later = () => new Promise((resolve) => setTimeout(resolve, 100));
  const ran = async (plant) => { globalThis.hacked = false; plant(); await later(); if (!globalThis.hacked) throw new Error('did not run'); return 'ran'; };
  const made = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
  await attempt('inline script', () => ran(() => made('script', { textContent: 'globalThis.hacked = true' })));
  await attempt('inline module', () => ran(() => made('script', { type: 'module', textContent: 'globalThis.hacked = true' })));
  await attempt('script of data', () => ran(() => made('script', { src: 'data:text/javascript,globalThis.hacked=true' })));
  await attempt('script of a blob', () => ran(() => made('script', { src: URL.createObjectURL(new Blob(['globalThis.hacked=true'])) })));
  await attempt('import of data', () => import('data:text/javascript,export default 1'));
  await attempt('import of a blob', () => import(URL.createObjectURL(new Blob(['export default 1'], { type: 'text/javascript' }))));
  await attempt('import map', () => ran(() => made('script', { type: 'importmap', textContent: '{"imports":{"x":"./y.js"}}' })));
  await attempt('eval', () => (0, eval)('1'));
  await attempt('Function', () => new Function('return 1')());
  await attempt('async function constructor', () => Object.getPrototypeOf(async () => {}).constructor('return 1')());
  await attempt('setTimeout with text', () => ran(() => setTimeout('globalThis.hacked = true')));
  await attempt('WebAssembly', () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  await attempt('handler attribute', () => ran(() => { const image = document.createElement('img'); image.setAttribute('onerror', 'globalThis.hacked = true'); image.src = 'data:,x'; document.body.append(image); }));
  await attempt('javascript: link', () => ran(() => { const anchor = document.createElement('a'); anchor.href = 'javascript:globalThis.hacked=true'; document.body.append(anchor); anchor.click(); }));
  await attempt('javascript: frame', () => ran(() => made('iframe', { src: 'javascript:parent.hacked=true' })));
  await attempt('innerHTML', () => { document.createElement('div').innerHTML = '<b>x</b>'; });
  await attempt('outerHTML', () => { const inner = document.createElement('p'); document.body.append(inner); inner.outerHTML = '<b>x</b>'; });
  await attempt('insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'));
  await attempt('document.write', () => document.write('<b>x</b>'));
  await attempt('DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html').body.innerText);
  await attempt('createContextualFragment', () => document.createRange().createContextualFragment('<b>x</b>').textContent);
  await attempt('setHTMLUnsafe', () => document.createElement('div').setHTMLUnsafe('<b>x</b>'));
  await attempt('srcdoc', () => made('iframe', { srcdoc: '<b>x</b>' }));
  await attempt('another trusted policy', () => trustedTypes.createPolicy('mine', { createHTML: (text) => text }));
  await attempt('the default trusted policy', () => trustedTypes.createPolicy('default', { createHTML: (text) => text }));
  await attempt('the policy of the worker again', () => trustedTypes.createPolicy('highlight', { createHTML: (text) => text }));
  await attempt('worker of a blob', () => new Worker(URL.createObjectURL(new Blob(['1']))));
  await attempt('worker of data', () => new Worker('data:text/javascript,1'));
  await attempt('worker with text as address', () => new Worker('app://ui/index.html'));
  await attempt('shared worker', () => new SharedWorker('data:text/javascript,1'));
  await attempt('service worker', () => navigator.serviceWorker.register('./index.html'));
  await attempt('fetch of our own page', () => fetch('app://ui/index.html'));
  await attempt('fetch of a file', () => fetch('file:///etc/passwd'));
  await attempt('fetch of data', () => fetch('data:,x'));
  await attempt('fetch of a blob', () => fetch(URL.createObjectURL(new Blob(['x']))));
  await attempt('XMLHttpRequest to a file', () => new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.onload = resolve; request.onerror = reject; request.open('GET', 'file:///etc/passwd'); request.send(); }));
  await attempt('inline style that is parsed', () => { const style = document.createElement('style'); style.textContent = 'body { --hacked: 1 }'; document.head.append(style); if (getComputedStyle(document.body).getPropertyValue('--hacked') === '') throw new Error('refused'); });
  return results;
})()`;

/** The one name that the policy knows, for the worker's address. Whoever takes it first can make text into HTML, whose scripts `script-src` then refuses. */
const ALLOWED = 'the policy of the worker again';

test('[7] the policy in the live page’s own response is the shipped one, word for word', async ({ launch }) => {
  const { page } = await launch();
  const response = await page.reload();
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toBe(contentSecurityPolicy());
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-dns-prefetch-control': 'off' });
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]) expect(policy).toContain(part);
});

test('[7] script that is smuggled into the page does not run, and HTML is not parsed', async ({ launch }, info) => {
  const { page } = await launch();
  // The inspector may evaluate past the policy, so the attempts are made from a task of the page's own.
  const results = await page.evaluate<Record<string, string>>(`new Promise((resolve) => setTimeout(() => resolve(${ATTEMPTS})))`);
  const through = Object.entries(results).filter(([name, result]) => result !== 'refused' && name !== ALLOWED);
  expect(through).toEqual([]);
  figure(info, 'scripts and HTML smuggled into the page', Object.keys(results).length, through.length);
});
