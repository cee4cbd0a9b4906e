import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { repository } from '../../scripts/shared/repository.mjs';
import { markdownOf } from './chat-texts.mjs';
import { withApp } from './electron-sample.mjs';
import { inspect } from './inspected.mjs';
import { published } from './published.mjs';
import { row } from './statistics.mjs';

/** Characters of the answer, and how many of them come with each frame: about 2,000 tokens a second. */
const LENGTH = 40_000;
const STEP = 133;

/** One published state of the family: its parts ask for “this or newer” of each other, and do not always fit then. */
const ASSISTANT_UI = {
  '@assistant-ui/react': '0.15.21',
  '@assistant-ui/react-markdown': '0.14.15',
  '@assistant-ui/core': '0.3.20',
  '@assistant-ui/store': '0.3.14',
  '@assistant-ui/tap': '0.9.18',
  'assistant-stream': '0.3.44',
  'assistant-cloud': '0.2.2',
};

/** Whom ours is measured against, by the names in `markdown-page`, and how much of their work it may take. Samples that take 10 s and more are taken in every fifth turn. */
const OTHERS = [
  { name: 'react-markdown', slow: true, what: 'Work of the page for a growing answer of 40 KB, against react-markdown with remark-gfm', most: 0.3 },
  { name: 'streamdown', slow: false, what: 'The same, against streamdown', most: 0.7 },
  { name: 'assistant-ui', slow: true, what: 'The same, against the thread of @assistant-ui/react with its react-markdown', most: 0.3 },
];

/**
 * What one growing answer costs the page, ours against libraries that others use, in the same window.
 * @param {string} executable
 * @param {number} count
 */
export async function rendering(executable, count) {
  await bundle();
  const app = join(repository, 'test/bench/markdown-page');
  return withApp({ executable, app, readySelector: 'body' }, async ({ address }) => {
    const page = await inspect(new URL(address).host);
    // The first document of a window is an empty one, and what is asked of that is lost.
    while (!(await page.ask('"run" in globalThis').catch(() => false))) await sleep(50);
    const names = ['ours', ...OTHERS.map(({ name }) => name)];
    for (const name of names) await work(page, name, 4000);
    /** @type {Record<string, number[]>} */
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let turn = 0; turn < count; turn++) {
      for (const name of names) {
        if (turn % 5 === 0 || !OTHERS.some((other) => other.slow && other.name === name)) times[name]?.push(await work(page, name, LENGTH));
      }
    }
    page.close();
    return OTHERS.map(({ name, what, most }) => row(what, times['ours'] ?? [], { samples: times[name] ?? [], unit: 'ms', most }));
  });
}

/** Milliseconds of script and layout. @param {import('./inspected.mjs').Inspected} page @param {string} name @param {number} length @returns {Promise<number>} */
async function work(page, name, length) {
  await page.collectGarbage();
  return page.ask(`run(${JSON.stringify(name)}, ${JSON.stringify(markdownOf(length))}, ${STEP})`);
}

async function bundle() {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: join(repository, 'test/bench/markdown-page'),
    base: './',
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom'], alias: aliases() },
    worker: { format: 'es' },
    build: { outDir: join(repository, 'out/bench/markdown'), emptyOutDir: true, target: 'chrome130', modulePreload: false },
  });
}

/** Where the packages are that the repository does not have. */
function aliases() {
  const packages = Object.entries(ASSISTANT_UI).map(([name, version]) => `${name}@${version}`);
  const folder = published(`assistant-ui-${ASSISTANT_UI['@assistant-ui/react']}`, packages);
  return Object.keys(ASSISTANT_UI).map((name) => ({ find: new RegExp(`^${name}$`), replacement: join(folder, name) }));
}
