import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { repository } from '../../scripts/shared/repository.mjs';
import { longSettings } from './long-settings.mjs';
import { row } from './statistics.mjs';

/**
 * The rows about settings files: how long loading and editing takes, against the least that anybody could do.
 * @param {number} count samples of each
 */
export async function rules(count) {
  const program = await bundle();
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  try {
    return [...(await loading(program, folder, count)), await editing(program, folder, count)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<typeof import('./rules-program.ts')>} */
async function bundle() {
  const outDir = join(repository, 'out/bench');
  const input = join(repository, 'test/bench/rules-program.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: input, outDir, emptyOutDir: true, target: 'node20', minify: true, rolldownOptions: { output: { entryFileNames: 'rules.mjs' } } },
  });
  return import(pathToFileURL(join(outDir, 'rules.mjs')).href);
}

/**
 * @param {typeof import('./rules-program.ts')} program
 * @param {string} folder
 * @param {number} count
 */
async function loading({ loadWorkspace, shape }, folder, count) {
  /** @param {number} models */
  const place = (models) => {
    const home = join(folder, `home-${models}`);
    const cwd = join(home, 'project');
    for (const made of ['.qwen', 'project']) mkdirSync(join(home, made), { recursive: true });
    writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(longSettings(models), undefined, 2));
    const environment = { KEY_ONE: 'k', QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home, 'none.json') };
    return { home, cwd, environment, platform: /** @type {const} */ ('linux'), flags: {} };
  };
  /** @param {ReturnType<typeof place>} where */
  const ours = async (where) => {
    const route = (await loadWorkspace(where)).route();
    if (!route.ok) throw new Error(route.error.message);
  };
  /** @param {ReturnType<typeof place>} where */
  const bare = async ({ home }) => {
    shape.parse(JSON.parse(await readFile(join(home, '.qwen/settings.json'), 'utf8')));
  };
  const [some, many] = [place(500), place(10_000)];
  const [mine, theirs] = await inTurn(count * 4, () => ours(some), () => bare(some));
  const [long] = await inTurn(count, () => ours(many), () => bare(many));
  return [
    row('Load and resolve settings of 200 KB with 500 models, against reading, JSON.parse and a schema check', mine, { samples: theirs, unit: 'ms', most: 3 }),
    row('Load and resolve settings with 10,000 models', long, { unit: 'ms', most: 500, absolute: true }),
  ];
}

/**
 * @param {typeof import('./rules-program.ts')} program
 * @param {string} folder
 * @param {number} count
 */
async function editing({ createWriter }, folder, count) {
  const writer = createWriter({ dataFolder: join(folder, 'data'), now: Date.now, newId: randomUUID });
  const path = join(folder, 'edited.json');
  const other = join(folder, 'bare.json');
  const text = JSON.stringify(longSettings(500), undefined, 2);
  writeFileSync(path, text);
  let turn = 0;
  const ours = async () => {
    const written = await writer.editSettings(path, [{ path: ['model', 'name'], value: `model-${++turn}` }]);
    if (!written.ok) throw new Error(written.error.message);
  };
  const bare = async () => {
    const file = await open(`${other}.new`, 'w');
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(`${other}.new`, other);
  };
  const [mine, theirs] = await inTurn(count * 4, ours, bare);
  return row('One edit of a settings file of 200 KB, against a bare write, fsync and rename', mine, { samples: theirs, unit: 'ms', most: 3 });
}

/**
 * Milliseconds of both sides, taken in turn after a warm-up.
 * @param {number} count
 * @param {() => Promise<void>} one
 * @param {() => Promise<void>} other
 * @returns {Promise<[number[], number[]]>}
 */
async function inTurn(count, one, other) {
  /** @type {[number[], number[]]} */
  const times = [[], []];
  for (let index = -5; index < count; index++) {
    for (const [side, run] of [one, other].entries()) {
      const begun = performance.now();
      await run();
      if (index >= 0) times[side]?.push(performance.now() - begun);
    }
  }
  return times;
}
