import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { repository } from '../../scripts/shared/repository.mjs';
import { row } from './statistics.mjs';

const REACT = `import { createRoot } from 'react-dom/client'; import { createElement } from 'react'; createRoot(document.body).render(createElement('p'));`;

/** What is loaded and shipped, in bytes. */
export async function sizes() {
  const react = compressed(await reactAlone());
  return [
    row('Preload', [statSync(join(repository, 'dist/preload/preload.cjs')).size], { unit: 'bytes', most: 3072, absolute: true }),
    row('Scripts of the page’s first view, compressed, against a page of react and react-dom', [firstScripts()], { samples: [react], unit: 'KB', most: 1.6 }),
    row('Code of the app, as it is packaged', [packaged() / 1e6], { unit: 'MB', most: 10, absolute: true }),
  ];
}

/** Kilobytes of all scripts that the page names. */
function firstScripts() {
  const folder = join(repository, 'dist/renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => readFileSync(join(folder, path), 'utf8'));
  return scripts.reduce((sum, script) => sum + compressed(script), 0);
}

/** @param {string} text */
const compressed = (text) => gzipSync(text).length / 1000;

/** A page of React and nothing else, built like the app's. */
async function reactAlone() {
  const name = 'virtual:react-alone';
  const entry = { name: 'react-alone', resolveId: (/** @type {string} */ id) => (id === name ? id : null), load: (/** @type {string} */ id) => (id === name ? REACT : null) };
  const built = await build({ configFile: false, root: repository, logLevel: 'silent', plugins: [entry], build: { write: false, target: 'chrome130', modulePreload: false, rolldownOptions: { input: name } } });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (Array.isArray(built) ? built[0] : built);
  return output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
}

/** The archive of the package, or the build that would be put into it. */
function packaged() {
  const archive = join(repository, 'release/linux-unpacked/resources/app.asar');
  if (existsSync(archive)) return statSync(archive).size;
  const files = readdirSync(join(repository, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
