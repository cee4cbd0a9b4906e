/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {ReturnType<typeof import('./camera.mjs').camera>} Camera */

/**
 * Every step of the sign-in wizard, from the first screen to a model that has answered.
 * @param {Page} page
 * @param {Camera} camera
 * @param {string} origin The model server.
 */
export async function signIn(page, camera, origin) {
  await qwen(page, camera);
  await lookAt(page, camera, 'Alibaba Cloud Coding Plan', 'coding-plan');
  await lookAt(page, camera, 'Local model', 'local-model');
  await lookAt(page, camera, 'Company sign-in (OpenID)', 'company');
  await camera.shoot(page, 'sign-in-choose');
  await apiKey(page, camera, origin);
}

/**
 * @param {Page} page
 * @param {Camera} camera
 */
async function qwen(page, camera) {
  await press(page, 'Sign in with Qwen');
  await camera.shoot(page, 'sign-in-qwen');
  await press(page, 'Continue');
  await page.getByText('TOUR-2026', { exact: true }).waitFor();
  await camera.shoot(page, 'sign-in-qwen-code');
  await press(page, 'Cancel');
  await press(page, 'Back');
}

/**
 * @param {Page} page
 * @param {Camera} camera
 * @param {string} way
 * @param {string} name Of the picture.
 */
async function lookAt(page, camera, way, name) {
  await press(page, way);
  await page.getByRole('heading', { name: way, level: 1 }).waitFor();
  await camera.shoot(page, `sign-in-${name}`);
  await press(page, 'Back');
}

/**
 * @param {Page} page
 * @param {Camera} camera
 * @param {string} origin
 */
async function apiKey(page, camera, origin) {
  await press(page, 'API key');
  await page.getByRole('combobox', { name: 'Provider' }).selectOption({ label: 'OpenAI' });
  await camera.shoot(page, 'sign-in-api-key');
  await page.getByRole('combobox', { name: 'Provider' }).selectOption({ label: 'Another provider' });
  await fill(page, 'API key', 'sk-of-the-tour');
  await fill(page, 'Base URL', `${origin}/v1`);
  await fill(page, 'Model ID', 'qwen3-coder-plus');
  await fill(page, 'Display name', 'Qwen3 Coder Plus');
  await fill(page, 'Environment variable', 'MY_GATEWAY_API_KEY');
  await press(page, 'Continue');
  await page.getByRole('region', { name: 'What will be written' }).waitFor();
  await camera.shoot(page, 'sign-in-check');
  await press(page, 'Check');
  await page.getByRole('heading', { name: 'You are connected' }).waitFor();
  await camera.shoot(page, 'sign-in-done');
  await press(page, 'Start chatting');
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  await page.mouse.move(1, 1); // so that nothing looks as if it were pointed at
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
async function fill(page, name, text) {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
}
