import { closeApp, openApp } from './app.mjs';
import { conversations } from './conversations.mjs';
import { models } from './models.mjs';
import { writeSettings } from './scratch-home.mjs';
import { signIn } from './sign-in.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {ReturnType<typeof import('./camera.mjs').camera>} Camera */

/**
 * @typedef {object} Stage
 * @property {string[]} args More arguments for Electron.
 * @property {import('./scratch-home.mjs').ScratchHome} scratch
 * @property {string} origin The model server.
 * @property {Camera} camera
 */

/**
 * From an empty home to a finished answer. The app is closed at the end, also if something is not as expected.
 * @param {Stage} stage
 */
export async function walk({ args, scratch, origin, camera }) {
  const { app, page } = await openApp(scratch, args);
  try {
    await welcome(page, camera);
    await signIn(page, camera, origin);
    writeSettings(scratch.home, origin);
    await ready(page, camera);
    await chat(page, camera);
    await conversations(page, camera);
    await picker(page, camera);
    await page.keyboard.press('Escape');
    await models(page, camera);
  } catch (error) {
    await camera.shootStop(page);
    throw error;
  } finally {
    await closeApp(app);
  }
}

/**
 * The first start of somebody who has nothing yet.
 * @param {Page} page
 * @param {Camera} camera
 */
async function welcome(page, camera) {
  await page.getByRole('heading', { name: 'Welcome' }).waitFor();
  await page.getByRole('button', { name: 'Try the demo' }).waitFor();
  await camera.shoot(page, 'sign-in-welcome');
}

/**
 * The settings file has just been written, and the window has noticed: it says what it found, or is ready for a message at once.
 * @param {Page} page
 * @param {Camera} camera
 */
async function ready(page, camera) {
  const start = page.getByRole('button', { name: 'Start chatting' });
  await start.or(page.getByRole('textbox', { name: 'Message' })).first().waitFor();
  await camera.shoot(page, 'ready');
  if (await start.isVisible()) await start.click();
}

/**
 * A question, its answer while it streams, and when it is done.
 * @param {Page} page
 * @param {Camera} camera
 */
async function chat(page, camera) {
  await page.getByRole('textbox', { name: 'Message' }).fill('How does a switchyard sort a train? Show me in TypeScript.');
  await page.getByRole('button', { name: 'Send' }).click();
  const conversation = page.getByRole('log', { name: 'Conversation' });
  await conversation.getByText('export function').waitFor();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await camera.shoot(page, 'chat');

  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden', timeout: 60_000 });
  await conversation.getByText('time grows linearly with the train').waitFor();
  await camera.shoot(page, 'answer');
}

/**
 * @param {Page} page
 * @param {Camera} camera
 */
async function picker(page, camera) {
  await page.getByRole('combobox', { name: 'Model' }).click();
  await page.getByRole('option', { name: /GLM 4\.7/ }).waitFor();
  await camera.shoot(page, 'picker');
}
