import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/shared/repository.mjs';
import { askPage } from './electron-sample.mjs';
import { longSettings } from './long-settings.mjs';
import { row } from './statistics.mjs';

/** Leaves the page that greets a newcomer. */
const STARTING = `[...document.querySelectorAll('main button')].find((button) => button.textContent === 'Start chatting')?.click()`;

/** Milliseconds from the press to the frame after the one that has models in it. */
const OPENING = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const begun = performance.now();
  document.querySelector('.picker-trigger').click();
  while (!document.querySelector('.picker-list [role=option]')) await frame();
  await frame();
  return performance.now() - begun;
})()`;

/**
 * How long the list of models takes to open, for the first time in a start, with 10,000 models in the settings.
 * @param {string} executable
 * @param {number} count
 */
export async function picker(executable, count) {
  const what = { executable, app: repository, readySelector: 'nav', home: withManyModels };
  const times = [];
  for (let index = 0; index < count; index++) times.push(await askPage(what, [STARTING, OPENING]));
  return row('Open the list of models with 10,000 models', times, { unit: 'ms', most: 100, absolute: true });
}

/** @param {string} home */
function withManyModels(home) {
  mkdirSync(join(home, '.qwen'));
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(longSettings(10_000)));
}
