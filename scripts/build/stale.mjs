import { existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a complete build leaves behind, relative to its folder. */
const outputs = ['main/main.js', 'main/headless.js', 'preload/preload.cjs', 'renderer/index.html'];

/** What a build is made from, relative to the repository. */
const sources = ['src-main', 'src-preload', 'src-renderer', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Whether the build in `<root>/dist` is missing, incomplete or older than a source.
 * @param {string} root
 */
export async function isStale(root) {
  const built = outputs.map((name) => join(root, 'dist', name));
  if (!built.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  const newest = Math.max(...(await Promise.all(sources.map((name) => newestIn(join(root, name))))));
  return newest > oldest;
}

/**
 * The latest change of a file, or of anything inside a folder; 0 if it does not exist.
 * @param {string} path
 * @returns {Promise<number>} Milliseconds since the epoch.
 */
async function newestIn(path) {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(path)).filter((name) => !name.endsWith('.tsbuildinfo'));
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))));
}
