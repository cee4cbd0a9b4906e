import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { repository } from '../../scripts/shared/repository.mjs';
import { askPage } from './electron-sample.mjs';
import { longSettings } from './long-settings.mjs';
import { row } from './statistics.mjs';

/** In the page: one frame. */
const FRAME = 'const frame = () => new Promise((resolve) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); }));';

/** Milliseconds from the press on Models to the frame after the one that has the list and the form in it. */
const OPENING = `(async () => { ${FRAME}
  const begun = performance.now();
  document.querySelector('.rail-models').click();
  while (!document.querySelector('.entry-row') || !document.querySelector('.entry-form input')) await frame();
  await frame();
  return performance.now() - begun;
})()`;

/** In the page: types into an input and tells within how many milliseconds nineteen of twenty presses reached the screen. */
const TYPE = `const type = async (input) => {
  input.focus();
  const times = [];
  for (let press = 0; press < 20; press++) {
    const begun = performance.now();
    document.execCommand('insertText', false, 'x');
    await frame();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[18];
};`;
const BARE = `(async () => { ${FRAME} ${TYPE}
  const bare = document.body.appendChild(document.createElement('input'));
  globalThis.bareTime = await type(bare);
  bare.remove();
})()`;
const TYPING = `(async () => { ${FRAME} ${TYPE} return Math.max(0, (await type(document.querySelector('.entry-form input'))) - globalThis.bareTime); })()`;

/**
 * The rows about the Models place: opening it, typing in it, saving from it.
 * @param {string} executable
 * @param {number} count
 */
export async function models(executable, count) {
  /** @param {number} size */
  const app = (size) => ({ executable, app: repository, readySelector: 'nav', home: (/** @type {string} */ home) => writeModels(home, size) });
  /** @type {{ many: number[], few: number[], typing: number[] }} */
  const times = { many: [], few: [], typing: [] };
  for (let index = 0; index < count; index++) {
    times.few.push(await askPage(app(5), [OPENING]));
    times.many.push(await askPage(app(500), [OPENING]));
    times.typing.push(await askPage(app(500), [OPENING, BARE, TYPING]));
  }
  return [
    row('Open Models with 500 models, against 5', times.many, { samples: times.few, unit: 'ms', most: 1.5 }),
    row('A key press in a field to paint, 95th percentile, more than in a bare input', times.typing, { unit: 'ms', most: 16, absolute: true }),
    await saving(count * 4),
  ];
}

/** @param {string} home @param {number} size */
function writeModels(home, size) {
  mkdirSync(join(home, '.qwen'), { recursive: true });
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(longSettings(size), undefined, 2));
}

/** A save of one field, against the writer's own time for the same bytes. @param {number} count */
async function saving(count) {
  const { createEditing, createWriter, loadWorkspace, openWire } = await bundle();
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  try {
    writeModels(folder, 500);
    const path = join(folder, '.qwen/settings.json');
    const writer = createWriter({ dataFolder: join(folder, 'data'), now: Date.now, newId: randomUUID });
    const vault = { set: async () => undefined, clear: async () => undefined };
    const wire = openWire({ version: '0', platform: 'linux', arch: 'x64' });
    const editing = createEditing({ writer, vault, wire, newId: randomUUID, changed: async () => undefined });
    const place = { home: folder, cwd: folder, environment: { QWEN_CODE_SYSTEM_SETTINGS_PATH: join(folder, 'none.json') }, platform: /** @type {const} */ ('linux'), flags: {} };
    const ref = { file: '~/.qwen/settings.json', providerKey: 'openai', index: 250 };
    /** @type {[number[], number[]]} */
    const [ours, theirs] = [[], []];
    for (let turn = -3; turn < count; turn++) {
      const { version } = await editing.open(place, ref);
      const known = await loadWorkspace(place); // a window has read everything already
      const began = performance.now();
      const outcome = await editing.save(place, { kind: 'fields', ref, version, changes: [{ path: ['name'], value: `Saved ${turn}` }] }, known);
      const saved = performance.now();
      if (outcome.state !== 'saved') throw new Error(`not saved: ${outcome.state}`);
      await writer.editSettings(path, [{ path: ['modelProviders', 'openai', 250, 'name'], value: `Written ${turn}` }]);
      if (turn < 0) continue;
      ours.push(saved - began);
      theirs.push(performance.now() - saved);
    }
    return row('Save one field of a model, against the writer’s own time', ours, { samples: theirs, unit: 'ms', most: 1.3 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<typeof import('./models-program.ts')>} */
async function bundle() {
  const outDir = join(repository, 'out/bench-models');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: join(repository, 'test/bench/models-program.ts'), outDir, emptyOutDir: true, target: 'node20', minify: true, rolldownOptions: { output: { entryFileNames: 'models.mjs' } } },
  });
  return import(pathToFileURL(join(outDir, 'models.mjs')).href);
}
