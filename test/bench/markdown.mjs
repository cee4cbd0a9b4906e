import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { repository } from '../../scripts/shared/repository.mjs';
import { markdownOf } from './chat-texts.mjs';
import { withApp } from './electron-sample.mjs';
import { inspect } from './inspected.mjs';
import { row } from './statistics.mjs';

/** Characters of the answer, and how many of them come with each frame: about 2,000 tokens a second. */
const LENGTH = 40_000;
const STEP = 133;

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
    /** @type {Record<string, number[]>} */
    const times = { ours: [], 'react-markdown': [], streamdown: [] };
    /** @param {string} name @param {number} length @returns {Promise<number>} */
    const run = (name, length) => page.ask(`run(${JSON.stringify(name)}, ${JSON.stringify(markdownOf(length))}, ${STEP})`);
    await page.ask(`(async () => { while (!globalThis.run) await new Promise(requestAnimationFrame); })()`);
    for (const name of Object.keys(times)) await run(name, 4000);
    for (let turn = 0; turn < Math.ceil(count / 5); turn++) {
      for (const [name, samples] of Object.entries(times)) samples.push(await run(name, LENGTH));
    }
    page.close();
    const ours = times['ours'] ?? [];
    return [
      row('Work of the page for a growing answer of 40 KB, against react-markdown with remark-gfm', ours, { samples: times['react-markdown'] ?? [], unit: 'ms', most: 0.3 }),
      row('The same, against streamdown', ours, { samples: times['streamdown'] ?? [], unit: 'ms', most: 0.7 }),
    ];
  });
}

async function bundle() {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: join(repository, 'test/bench/markdown-page'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: join(repository, 'out/bench/markdown'), emptyOutDir: true, target: 'chrome130', modulePreload: false },
  });
}
