import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/shared/repository.mjs';
import { askPage } from './electron-sample.mjs';
import { longSettings } from './long-settings.mjs';
import { row } from './statistics.mjs';

/** In the page: one frame. */
const FRAME = 'const frame = () => new Promise((resolve) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); }));';

/** Milliseconds from the press on Models to the frame after the one that has the list and the form in it. */
const OPENING = `(async () => { ${FRAME}
  const begun = performance.now();
  document.querySelector('.rail-models').click();
  while (!document.querySelector('.entry-row') || !document.querySelector('.entry-form input')) await frame();
  await frame();
  return performance.now() - begun;
})()`;

/** In the page: types into an input and tells within how many milliseconds nineteen of twenty presses reached the screen. */
const TYPE = `const type = async (input) => {
  input.focus();
  const times = [];
  for (let press = 0; press < 20; press++) {
    const begun = performance.now();
    document.execCommand('insertText', false, 'x');
    await frame();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[18];
};`;
const BARE = `(async () => { ${FRAME} ${TYPE}
  const bare = document.body.appendChild(document.createElement('input'));
  globalThis.bareTime = await type(bare);
  bare.remove();
})()`;
const TYPING = `(async () => { ${FRAME} ${TYPE} return Math.max(0, (await type(document.querySelector('.entry-form input'))) - globalThis.bareTime); })()`;

/**
 * The rows about the Models place: opening it and typing in it.
 * @param {string} executable
 * @param {number} count
 */
export async function models(executable, count) {
  /** @param {number} size */
  const app = (size) => ({ executable, app: repository, readySelector: 'nav', home: (/** @type {string} */ home) => writeModels(home, size) });
  /** @type {{ many: number[], few: number[], typing: number[] }} */
  const times = { many: [], few: [], typing: [] };
  for (let index = 0; index < count; index++) {
    times.few.push(await askPage(app(5), [OPENING]));
    times.many.push(await askPage(app(500), [OPENING]));
    times.typing.push(await askPage(app(500), [OPENING, BARE, TYPING]));
  }
  return [
    row('Open Models with 500 models, against 5', times.many, { samples: times.few, unit: 'ms', most: 1.5 }),
    row('A key press in a field to paint, 95th percentile, more than in a bare input', times.typing, { unit: 'ms', most: 16, absolute: true }),
  ];
}

/** @param {string} home @param {number} size */
function writeModels(home, size) {
  mkdirSync(join(home, '.qwen'), { recursive: true });
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(longSettings(size), undefined, 2));
}
