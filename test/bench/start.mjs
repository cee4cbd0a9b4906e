import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '../../scripts/shared/repository.mjs';
import { writeChat } from './chat-app.mjs';
import { sample } from './electron-sample.mjs';
import { settings } from './environment.mjs';
import { forget } from './page-cache.mjs';
import { row } from './statistics.mjs';

/** @typedef {import('./electron-sample.mjs').Sample} Sample */
/** @typedef {import('./electron-sample.mjs').What} What */

/** The window of one word. @param {string} executable @returns {What} */
export const blankWindow = (executable) => ({ executable, app: join(repository, 'test/bench/blank'), readySelector: 'p' });

/** The app as somebody has it who has chatted before. @param {string} executable @returns {What} */
export const ourWindow = (executable) => ({ executable, app: repository, readySelector: 'nav', chats: true, home: used });

/** @param {string} home */
function used(home) {
  mkdirSync(join(home, '.qwen'));
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(settings('http://127.0.0.1:9')));
  writeChat(home, { id: 1, title: 'Yesterday', messages: 2 });
}

/**
 * From the spawn to the first paint and to a composer that can be typed in, from a fresh home; and the memory then.
 * @param {string} executable
 * @param {number} count
 */
export async function firstStarts(executable, count) {
  const [blank, ours] = [blankWindow(executable), ourWindow(executable)];
  const welcome = { ...ours, chats: false, home: () => undefined, settle: 500 };
  const [theirs = [], mine = [], welcomes = []] = await inTurn([blank, ours, welcome], count);
  return [
    ...against('', mine, theirs),
    row('Start to first contentful paint with an empty home, where the wizard begins, against one with models', of(welcomes, 'paint'), { samples: of(mine, 'paint'), unit: 'ms', most: 1.05 }),
    row('Memory (sum of PSS) after start, against a blank window', of(mine, 'memory'), { samples: of(theirs, 'memory'), unit: 'MB', most: 1.2 }),
  ];
}

/** Both with the home of an earlier start, where Chromium keeps what it compiled. @param {string} executable @param {number} count */
export async function laterStarts(executable, count) {
  const homes = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'switchyard-bench-')));
  const [theirs = '', mine = ''] = homes;
  used(mine);
  const [blank, ours] = [{ ...blankWindow(executable), kept: theirs }, { ...ourWindow(executable), kept: mine }];
  try {
    // Compiled code is kept from the second start on.
    await inTurn([blank, ours], 3);
    const [their = [], our = []] = await inTurn([blank, ours], count, { settle: 500 });
    return against(', later starts', our, their);
  } finally {
    for (const home of homes) rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The files of Electron and of the app come from the disk, as far as the system lets go of them. @param {string} executable @param {number} count */
export async function coldStarts(executable, count) {
  const folders = [dirname(executable), join(repository, 'dist'), join(repository, 'test/bench/blank')];
  const [theirs = [], mine = []] = await inTurn([blankWindow(executable), ourWindow(executable)], count, { settle: 500, before: () => forget(folders) });
  return against(', files not in memory', mine, theirs);
}

/**
 * Samples of each, in turn, after one that does not count.
 * @param {What[]} windows
 * @param {number} count
 * @param {{ settle?: number, before?: () => void }} [how]
 * @returns {Promise<Sample[][]>}
 */
async function inTurn(windows, count, { settle, before } = {}) {
  const all = windows.map(() => /** @type {Sample[]} */ ([]));
  for (let turn = -1; turn < count; turn++) {
    for (const [index, window] of windows.entries()) {
      before?.();
      const taken = await sample(settle === undefined ? window : { ...window, settle });
      if (turn >= 0) all[index]?.push(taken);
    }
  }
  return all;
}

/** @param {Sample[]} samples @param {keyof Sample} key */
const of = (samples, key) => samples.map((one) => one[key]);

/** @param {string} which @param {Sample[]} ours @param {Sample[]} theirs */
const against = (which, ours, theirs) => [
  row(`Start to first contentful paint, against a blank window${which}`, of(ours, 'paint'), { samples: of(theirs, 'paint'), unit: 'ms', most: 1.15 }),
  row(`Start to a composer that can be typed in, against the blank window’s paint${which}`, of(ours, 'composer'), { samples: of(theirs, 'paint'), unit: 'ms', most: 1.3 }),
];
