import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repository } from '../../scripts/shared/repository.mjs';
import { withApp } from './electron-sample.mjs';
import { settings } from './environment.mjs';
import { inspect } from './inspected.mjs';

/** Helpers that the questions to the page use. */
const HELPERS = `(() => {
  globalThis.frame = () => new Promise(requestAnimationFrame);
  globalThis.painted = async () => { await frame(); await new Promise((done) => setTimeout(done)); return performance.timeOrigin + performance.now(); };
  globalThis.until = async (found) => { for (let turn = 0; turn < 36_000; turn++) { const it = found(); if (it) return it; await frame(); } throw new Error('it did not come: ' + found); };
  globalThis.press = (label) => [...document.querySelectorAll('button')].find((button) => (button.ariaLabel ?? button.textContent).startsWith(label)).click();
  globalThis.lastAnswer = () => [...document.querySelectorAll('article.answer')].at(-1);
  globalThis.clock = () => performance.timeOrigin + performance.now();
  let inFrame = false;
  const over = new MessageChannel();
  over.port1.onmessage = () => { inFrame = false; };
  const ask = requestAnimationFrame;
  globalThis.requestAnimationFrame = (run) => ask((at) => { if (!inFrame) over.port2.postMessage(0); inFrame = true; run(at); });
  const task = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); done(); }; port2.postMessage(0); });
  // What changes within a frame is painted at its end, all else at the end of the next one; a task comes after that.
  globalThis.seen = (found) => new Promise((resolve) => {
    const observer = new MutationObserver(async () => {
      if (!found()) return;
      observer.disconnect();
      const there = clock();
      if (!inFrame) await frame();
      await task();
      resolve({ there, painted: clock() });
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  globalThis.write = async (text) => {
    const box = document.querySelector('.composer-text');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
  };
  globalThis.say = async (text) => { await write(text); press('Send'); };
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
})()`;

/**
 * The app with its page at the composer.
 * @template T
 * @param {{ executable: string, origin: string, flags?: string[], prepare?: (home: string) => void }} what
 * @param {(page: import('./inspected.mjs').Inspected, pid: number) => Promise<T>} use
 * @returns {Promise<T>}
 */
export function withChat({ executable, origin, flags = [], prepare }, use) {
  const home = (/** @type {string} */ path) => {
    mkdirSync(join(path, '.qwen'));
    writeFileSync(join(path, '.qwen/settings.json'), JSON.stringify(settings(origin)));
    prepare?.(path);
  };
  return withApp({ executable, app: repository, flags, readySelector: 'nav', home }, async ({ address, pid }) => {
    const page = await inspect(new URL(address).host);
    // The first document of a window is an empty one, and what is asked of that is lost.
    await whenThere(() => page.ask(`if (document.querySelector('nav') === null) throw new Error('not yet');`));
    await whenThere(() => page.ask(HELPERS));
    await page.ask(`(async () => { await until(() => document.querySelector('textarea') || [...document.querySelectorAll('main button')].some((b) => b.textContent === 'Start chatting')); if (!document.querySelector('textarea')) press('Start chatting'); await until(() => document.querySelector('textarea')); })()`);
    try {
      return await use(page, pid);
    } finally {
      page.close();
    }
  });
}

/** A page that has just been painted may for a moment have nothing to run in. @param {() => Promise<unknown>} ask */
async function whenThere(ask) {
  for (let turn = 0; turn < 400; turn++) {
    const there = await ask().then(() => true, () => false);
    if (there) return;
    await sleep(50);
  }
  throw new Error('the page could not be asked anything');
}

/** Where the app keeps conversations below a home folder. @param {string} home */
export const chatsFolder = (home) => join(home, '.config/Switchyard/chats');

/**
 * Writes a conversation of so many messages, the last of which ends with its title.
 * @param {string} home
 * @param {{ id: number, title: string, messages: number, characters?: number }} chat
 */
export function writeChat(home, { id, title, messages, characters = 400 }) {
  mkdirSync(chatsFolder(home), { recursive: true });
  const name = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  const at = 1_700_000_000_000 + id * 1000;
  const lines = [{ kind: 'chat', v: 1, id: name, created: at }, { kind: 'title', at, title }];
  /** @type {string | null} */
  let parent = null;
  for (let place = 0; place < messages; place++) {
    const message = `00000000-0000-4000-8001-${String(id * 100_000 + place).padStart(12, '0')}`;
    const words = `${place} ${'some words of a conversation '.repeat(Math.ceil(characters / 29))}`.slice(0, characters);
    const isAnswer = place % 2 === 1;
    if (isAnswer) lines.push(/** @type {any} */ ({ kind: 'begin', id: message, at, parent }));
    const said = isAnswer ? { kind: 'answer', reasoning: '', status: 'done', text: `**Answer** ${words}\n\n- a\n- b\n\n${title}` } : { kind: 'user', parent, text: words };
    lines.push(/** @type {any} */ ({ ...said, id: message, at: at + place }));
    parent = message;
  }
  writeFileSync(join(chatsFolder(home), `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return name;
}
