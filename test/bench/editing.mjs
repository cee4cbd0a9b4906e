import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { repository } from '../../scripts/shared/repository.mjs';
import { longSettings } from './long-settings.mjs';
import { row } from './statistics.mjs';

const FILE = '~/.qwen/settings.json';

const ALONE = 'against one edit by the writer alone';

/**
 * The rows about saving: one field of one model of 500, by the editor, against the writer alone on a file of the same bytes.
 * @param {number} count samples of each
 */
export async function savingEntries(count) {
  const program = await bundle();
  return [
    row(`Save one field of a model among 500, ${ALONE}`, ...(await inScratch((folder) => saving(program, folder, count, true)))),
    row(`The same with the difference switched off, ${ALONE}`, ...(await inScratch((folder) => saving(program, folder, count, false)))),
  ];
}

/** @template T @param {(folder: string) => Promise<T>} measure */
async function inScratch(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<typeof import('./editing-program.ts')>} */
async function bundle() {
  const outDir = join(repository, 'out/bench-editing');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: join(repository, 'test/bench/editing-program.ts'), outDir, emptyOutDir: true, target: 'node20', minify: true, rolldownOptions: { output: { entryFileNames: 'editing.mjs' } } },
  });
  return import(pathToFileURL(join(outDir, 'editing.mjs')).href);
}

/**
 * @param {typeof import('./editing-program.ts')} program
 * @param {string} folder
 * @param {number} count
 * @param {boolean} isShown whether the difference is looked at before
 * @returns {Promise<[number[], { samples: number[], unit: string, most: number }]>}
 */
async function saving({ createEditing, createWriter, loadWorkspace, openWire }, folder, count, isShown) {
  const home = join(folder, 'home');
  for (const made of ['.qwen', 'project']) mkdirSync(join(home, made), { recursive: true });
  const text = JSON.stringify(longSettings(500), undefined, 2);
  writeFileSync(join(home, '.qwen/settings.json'), text);
  const bare = join(folder, 'settings.json');
  writeFileSync(bare, text);
  const writer = createWriter({ dataFolder: join(folder, 'data'), now: Date.now, newId: randomUUID });
  /** @type {Parameters<typeof createEditing>[0]['vault']} */
  const vault = { set: async () => undefined, clear: async () => undefined, look: () => undefined, open: async () => undefined, view: () => ({ state: /** @type {const} */ ('unknown'), names: [] }) };
  const wire = openWire({ version: '0', platform: 'linux', arch: 'x64', home });
  const editing = createEditing({ writer, vault, wire, newId: randomUUID, changed: () => undefined });
  const place = { home, cwd: join(home, 'project'), environment: { KEY_ONE: 'k', QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home, 'none.json') }, platform: /** @type {const} */ ('linux'), flags: {} };
  const ref = { file: FILE, providerKey: 'openai', index: 250 };
  /** @type {[number[], number[]]} */
  const times = [[], []];
  for (let turn = -5; turn < count; turn++) {
    const known = await loadWorkspace(place);
    const { version } = await editing.open(place, ref);
    const timeout = 60_001 + turn + 5;
    const draft = { kind: /** @type {const} */ ('fields'), ref, version, changes: [{ path: ['generationConfig', 'timeout'], value: timeout }] };
    if (isShown) await editing.preview(place, draft);
    const save = async () => {
      const saved = await editing.save(place, draft, known);
      if (saved.state !== 'saved' || !saved.changed) throw new Error('The bench could not save.');
    };
    const write = async () => {
      const written = await writer.editSettings(bare, [{ path: ['modelProviders', 'openai', 250, 'generationConfig', 'timeout'], value: timeout }]);
      if (!written.ok) throw new Error(written.error.message);
    };
    // The second of two writes finds a warmer disk, so they change places.
    for (const side of turn % 2 === 0 ? [0, 1] : [1, 0]) {
      const began = performance.now();
      await (side === 0 ? save() : write());
      if (turn >= 0) times[side]?.push(performance.now() - began);
    }
  }
  return [times[0], { samples: times[1], unit: 'ms', most: 1.3 }];
}
