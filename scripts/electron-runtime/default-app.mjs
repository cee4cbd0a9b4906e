import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackageFromFiles } from '@electron/asar';

const source = join(dirname(fileURLToPath(import.meta.url)), 'default-app');

/**
 * Gives a distribution the small app that Electron starts when it is run as `electron <folder>`.
 * @param {string} dist
 */
export async function addDefaultApp(dist) {
  const resources = join(dist, 'resources');
  await mkdir(resources, { recursive: true });
  const files = ['package.json', 'main.mjs'].map((name) => join(source, name));
  // The archive is still being written when the call returns.
  await finished(await createPackageFromFiles(source, join(resources, 'default_app.asar'), files));
}
