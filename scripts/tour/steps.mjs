import { openApp } from './app.mjs';
import { writeSettings } from './scratch-home.mjs';

/**
 * @typedef {object} Stage
 * @property {string} executable Electron.
 * @property {string[]} args More arguments for it.
 * @property {ReturnType<typeof import('./scratch-home.mjs').scratchHome>} scratch
 * @property {string} origin The model server.
 * @property {ReturnType<typeof import('./camera.mjs').camera>} camera
 */

/**
 * The first start of somebody who has nothing yet.
 * @param {Stage} stage
 */
export async function welcome({ executable, args, scratch, camera }) {
  const window = await openApp(executable, scratch.env, args);
  try {
    await window.page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await window.page.getByRole('button', { name: 'Try the demo' }).waitFor();
    await camera.shoot(window, 'welcome');
  } finally {
    await window.app.close();
  }
}

/**
 * Somebody with a settings file and a key: ready, a question, the answer while it streams and when it is done, the picker.
 * @param {Stage} stage
 */
export async function chat({ executable, args, scratch, origin, camera }) {
  writeSettings(scratch.home, origin);
  const window = await openApp(executable, { ...scratch.env, TOUR_API_KEY: 'tour' }, args);
  const { page } = window;
  try {
    const start = page.getByRole('button', { name: 'Start chatting' });
    await start.waitFor();
    await camera.shoot(window, 'ready');
    await start.click();

    await page.getByRole('textbox', { name: 'Message' }).fill('How does a switchyard sort a train? Show me in TypeScript.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('log', { name: 'Conversation' }).getByText('stable partition').waitFor();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await camera.shoot(window, 'streaming');

    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden', timeout: 60_000 });
    await page.getByText('the time grows linearly with the train').waitFor();
    await camera.shoot(window, 'answer');

    await page.getByRole('combobox', { name: 'Model' }).click();
    await page.getByRole('option', { name: /GLM 4\.7/ }).waitFor();
    await camera.shoot(window, 'model-picker');
  } finally {
    await window.app.close();
  }
}
