import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/shared/repository.mjs';
import { askPage } from './electron-sample.mjs';
import { settings } from './environment.mjs';
import { row } from './statistics.mjs';

/** Milliseconds from the press, once the window is idle, to the frame after the one that has the wizard in it. */
const OPENING = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const button = () => [...document.querySelectorAll('main button')].find((one) => one.textContent === 'API key');
  while (!button()) await frame();
  await new Promise(requestIdleCallback);
  const begun = performance.now();
  button().click();
  while (!document.querySelector('.wizard-form h1')) await frame();
  await frame();
  return performance.now() - begun;
})()`;

/**
 * How long the sign-in wizard takes to be there, for the first time in a start.
 * @param {string} executable
 * @param {number} count
 */
export async function wizard(executable, count) {
  const what = { executable, app: repository, readySelector: 'nav', home: withSettings };
  const times = [];
  for (let index = 0; index < count; index++) times.push(await askPage(what, [OPENING]));
  return row('From the first screen to the sign-in wizard', times, { unit: 'ms', most: 100, absolute: true });
}

/** @param {string} home */
function withSettings(home) {
  mkdirSync(join(home, '.qwen'));
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(settings('http://127.0.0.1:9')));
}
