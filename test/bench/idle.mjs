import { setTimeout as sleep } from 'node:timers/promises';
import { withChat, writeChat } from './chat-app.mjs';
import { opening } from './chat-open.mjs';
import { firstPaint, sample, withApp } from './electron-sample.mjs';
import { inspect } from './inspected.mjs';
import { memoryOf } from './process-memory.mjs';
import { processorTimeOf } from './processor-time.mjs';
import { blankWindow, ourWindow } from './start.mjs';
import { row } from './statistics.mjs';

/** How long a window may settle, and for how long it is then watched, in milliseconds. */
const SETTLE = 6000;
const WATCHED = 10_000;

/** A text field with a caret that blinks, in a page that has none. */
const FIELD = `document.body.append(document.createElement('textarea')); document.querySelector('textarea').focus()`;
const COMPOSER = `document.querySelector('.composer-text').focus()`;

/**
 * What the app costs while nobody does anything.
 * @param {string} executable
 * @param {number} count
 */
export async function idle(executable, count) {
  const [blank, ours] = [blankWindow(executable), ourWindow(executable)];
  /** @type {Record<'caret' | 'field' | 'memory' | 'blankMemory', number[]>} */
  const { caret, field, memory, blankMemory } = { caret: [], field: [], memory: [], blankMemory: [] };
  for (let turn = 0; turn < count; turn++) {
    field.push(await idleTime(blank, FIELD));
    caret.push(await idleTime(ours, COMPOSER));
    blankMemory.push((await sample(blank)).memory);
    memory.push(await withLongChat(executable));
  }
  return [
    row('Processor time in 10 s of doing nothing, the caret in the composer, against a blank window with a caret', caret, { samples: field, unit: 'ms', most: 1.1 }),
    row('Memory (sum of PSS) with a conversation of 1,000 messages open, against a blank window', memory, { samples: blankMemory, unit: 'MB', most: 1.5 }),
  ];
}

/** @param {import('./electron-sample.mjs').What} what @param {string} first Done in the page before. @returns {Promise<number>} Milliseconds. */
function idleTime(what, first) {
  return withApp(what, async ({ address, pid }) => {
    await firstPaint(address, what.readySelector);
    const page = await inspect(new URL(address).host);
    await page.ask(first);
    page.close();
    await sleep(SETTLE);
    const before = processorTimeOf(pid);
    await sleep(WATCHED);
    return processorTimeOf(pid) - before;
  });
}

/** @param {string} executable @returns {Promise<number>} Megabytes. */
function withLongChat(executable) {
  const prepare = (/** @type {string} */ home) => void writeChat(home, { id: 1, title: 'Long one', messages: 1000 });
  return withChat({ executable, origin: 'http://127.0.0.1:9', prepare }, async (page, pid) => {
    await page.ask(opening('Long one'));
    await sleep(SETTLE / 2);
    return memoryOf(pid);
  });
}
