import { join } from 'node:path';
import { sample } from './electron-sample.mjs';
import { repository } from '../../scripts/shared/repository.mjs';
import { withChat, writeChat } from './chat-app.mjs';
import { row } from './statistics.mjs';

const NOWHERE = 'http://127.0.0.1:9';
/** The engine interprets only. */
const NO_COMPILERS = '--js-flags=--no-opt --no-maglev --no-sparkplug';

/** Milliseconds from the click on a conversation until its end is painted. @param {string} title */
export const opening = (title) => `(async () => {
  const entry = await until(() => [...document.querySelectorAll('nav button, nav a')].find((one) => one.textContent.includes(${JSON.stringify(title)})));
  const begun = performance.now();
  entry.click();
  await until(() => lastAnswer()?.querySelector('.md')?.textContent.includes(${JSON.stringify(title)}));
  await painted();
  return performance.now() - begun;
})()`;

/** Milliseconds of each frame while the conversation on screen is scrolled up. */
const scrolling = (/** @type {string} */ title) => `(async () => {
  await (${opening(title)});
  const scroller = document.querySelector('[role=log]');
  const times = [];
  let last = await frame();
  for (let turn = 0; turn < 240; turn++) {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    if (scrollTop <= 0) globalThis.down = true;
    if (scrollTop >= scrollHeight - clientHeight - 2) globalThis.down = false;
    scroller.scrollTop += globalThis.down ? 160 : -160;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
})()`;

/** The 95th percentile. @param {number[]} times */
const slow = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;

/** A long conversation against a short one. @param {string} executable @param {number} count */
export async function opened(executable, count) {
  const prepare = (/** @type {string} */ home) => {
    writeChat(home, { id: 1, title: 'Long one', messages: 5000 });
    writeChat(home, { id: 2, title: 'Short one', messages: 10 });
  };
  return withChat({ executable, origin: NOWHERE, prepare }, async (page) => {
    await page.ask(opening('Long one'));
    await page.ask(opening('Short one'));
    /** @type {[number[], number[]]} */
    const [long, short] = [[], []];
    for (let turn = 0; turn < count; turn++) {
      long.push(await page.ask(opening('Long one')));
      short.push(await page.ask(opening('Short one')));
    }
    /** @type {[number[], number[]]} */
    const frames = [[], []];
    for (let turn = 0; turn < Math.max(3, Math.ceil(count / 5)); turn++) {
      frames[0].push(slow(await page.ask(scrolling('Long one'))));
      frames[1].push(slow(await page.ask(scrolling('Short one'))));
    }
    return [
      row('Open a conversation of 5,000 messages, against one of 10', long, { samples: short, unit: 'ms', most: 2 }),
      row('Scroll it at 10,000 pixels a second: a frame, 95th percentile, against scrolling one of 10 messages', frames[0], { samples: frames[1], unit: 'ms', most: 1.1 }),
    ];
  });
}

/** @param {string} home */
function thousand(home) {
  for (let id = 1; id <= 1000; id++) writeChat(home, { id, title: `Conversation ${id}`, messages: 20 });
}

/** As many files, where nobody looks: writing them keeps the disk as busy. @param {string} home */
const elsewhere = (home) => thousand(join(home, 'elsewhere'));

/** Many conversations against none. @param {string} executable @param {number} count */
export async function many(executable, count) {
  const none = { executable, app: repository, readySelector: 'nav', settle: 0, home: elsewhere };
  const full = { ...none, home: thousand };
  /** @type {[number[], number[]]} */
  const [ours, theirs] = [[], []];
  await sample(full);
  for (let turn = 0; turn < count; turn++) {
    theirs.push((await sample(none)).paint);
    ours.push((await sample(full)).paint);
  }
  const searches = await withChat({ executable, origin: NOWHERE, prepare: thousand }, async (page) => {
    await page.ask(`bridge.call('library.search', { query: '' })`);
    const times = [];
    for (let turn = 0; turn < count; turn++) {
      times.push(Number(await page.ask(`(async () => { const begun = performance.now(); const found = await bridge.call('library.search', { query: 'conversation ${turn + 1}' }); if (!found.ok || found.value.length === 0) throw new Error('nothing was found'); return performance.now() - begun; })()`)));
    }
    return times;
  });
  return [
    row('Start to first contentful paint with 1,000 conversations, against none', ours, { samples: theirs, unit: 'ms', most: 1.05 }),
    row('Search over 1,000 conversations', searches, { unit: 'ms', most: 100, absolute: true }),
  ];
}

/**
 * What the page holds after long conversations came and went fifty times: ten of them, five times each. All openings are
 * one question to the page, because the inspector keeps each question that it was asked, and the engine's compilers are
 * off, because what they make of functions that are often used is on the same heap.
 * @param {string} executable
 * @param {number} count
 */
export async function kept(executable, count) {
  const prepare = (/** @type {string} */ home) => {
    for (let id = 0; id < 10; id++) writeChat(home, { id, title: `Long ${id}.`, messages: 400, characters: 2000 });
  };
  /** @type {[number[], number[]]} */
  const [after, before] = [[], []];
  for (let turn = 0; turn < Math.max(2, Math.ceil(count / 5)); turn++) {
    await withChat({ executable, origin: NOWHERE, flags: [NO_COMPILERS], prepare }, async (page) => {
      before.push(await heapAfter(page, 10));
      after.push(await heapAfter(page, 50));
    });
  }
  return [row('Memory of the page (JavaScript heap, without machine code) after opening and closing 50 long conversations, against before', after, { samples: before, unit: 'MB', most: 1.05 })];
}

/** Megabytes after so many openings, with nothing open. @param {import('./inspected.mjs').Inspected} page @param {number} openings */
async function heapAfter(page, openings) {
  await page.ask(`(async () => {
    for (let turn = 0; turn < ${openings}; turn++) {
      const title = 'Long ' + (turn % 10) + '.';
      (await until(() => [...document.querySelectorAll('nav button, nav a')].find((one) => one.textContent.includes(title)))).click();
      await until(() => lastAnswer()?.querySelector('.md')?.textContent.includes(title));
      await painted();
    }
    press('New conversation');
    await until(() => document.querySelectorAll('article').length === 0);
    await painted();
  })()`);
  await page.collectGarbage();
  return ((await page.metrics())['JSHeapUsedSize'] ?? NaN) / 1e6;
}
