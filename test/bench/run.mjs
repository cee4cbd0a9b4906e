// npm run bench [-- --samples 20] [--only start,chat.whole] [--write]: the figures of docs/benchmarks.md, as ratios taken in one run.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ensureBuild } from '../../scripts/build/ensure.mjs';
import { electronRuntime } from '../../scripts/electron-runtime/runtime.mjs';
import { repository } from '../../scripts/shared/repository.mjs';
import { runAsCommand, say } from '../../scripts/shared/script.mjs';
import { onMemoryDisplay } from '../../scripts/system/display.mjs';
import { ensureSystem } from '../../scripts/system/ensure.mjs';
import { chat } from './chat.mjs';
import { savingEntries } from './editing.mjs';
import { againstCli } from './cli.mjs';
import { explainTimes, headlessTimes } from './headless.mjs';
import { idle } from './idle.mjs';
import { models } from './models.mjs';
import { picker } from './picker.mjs';
import { rules } from './rules.mjs';
import { signIn } from './sign-in.mjs';
import { sizes } from './sizes.mjs';
import { coldStarts, firstStarts, laterStarts } from './start.mjs';
import { record } from './record.mjs';
import { row, table } from './statistics.mjs';
import { wizard } from './wizard.mjs';

/** @typedef {(executable: string, count: number) => Promise<ReturnType<typeof row>[]>} Step Some rows, which stand or fall together. */

/** @param {number} count @param {number} share */
const some = (count, share) => Math.ceil(count * share);

/** Samples that take longer than a few seconds are fewer, so that a whole run of 20 stays below half an hour. @type {Record<string, Step[]>} */
const parts = {
  start: [firstStarts, laterStarts, (executable, count) => coldStarts(executable, some(count, 1 / 2))],
  idle: [(executable, count) => idle(executable, some(count, 1 / 4))],
  sizes: [sizes],
  window: [
    async (executable, count) => [await picker(executable, some(count, 1 / 2)), await wizard(executable, some(count, 1 / 2))],
    (executable, count) => models(executable, some(count, 1 / 3)),
  ],
  settings: [(_executable, count) => headless(count), (_executable, count) => rules(count), (_executable, count) => savingEntries(count * 4)],
  cli: [(_executable, count) => againstCli(join(repository, 'dist/main/headless.js'), count)],
  signIn: [(_executable, count) => signIn(count)],
  chat: Object.values(chat),
};

/** Those of a part, or one of chat by its own name. @param {string} name @returns {Step[]} */
const stepsOf = (name) => parts[name] ?? (chat[name] ? [chat[name]] : []);

await runAsCommand(import.meta.url, async () => {
  await ensureBuild(say);
  const { executable, version } = await electronRuntime({ log: say });
  await ensureSystem({ executable, inMemoryDisplay: true, log: say });
  if (process.platform === 'linux' && !process.env['SWITCHYARD_BENCH']) {
    const [program, args] = onMemoryDisplay(process.execPath, ['--experimental-websocket', '--no-warnings', ...process.argv.slice(1)]);
    return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, SWITCHYARD_BENCH: '1' } }).status ?? 1;
  }
  const at = process.argv.indexOf('--samples');
  const count = at < 0 ? 20 : Number(process.argv[at + 1]);
  say(`Electron ${version}, ${count} samples each where they are quick, taken in turn; load ${loadavg()[0]?.toFixed(2)}.`);
  const only = process.argv.indexOf('--only');
  const wanted = only < 0 ? Object.keys(parts) : (process.argv[only + 1]?.split(',') ?? []);
  let isGood = true;
  for (const name of wanted) {
    for (const step of stepsOf(name)) isGood = (await run(name, () => step(executable, count), version)) && isGood;
  }
  return isGood ? 0 : 1;
});

/** Each step says and keeps its rows at its end, and one that fails costs its own only. @param {string} name @param {() => ReturnType<Step>} step @param {string} version @returns {Promise<boolean>} Whether it met its limits. */
async function run(name, step, version) {
  const begun = performance.now();
  try {
    const rows = await step();
    process.stdout.write(`${table(rows)}\n`);
    if (process.argv.includes('--write')) record(rows, version);
    return rows.every(({ met }) => met);
  } catch (thrown) {
    say(`${name} could not be measured: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    return false;
  } finally {
    say(`${name}: ${Math.round((performance.now() - begun) / 1000)} s, load ${loadavg()[0]?.toFixed(2)}.`);
  }
}

/** @param {number} count */
async function headless(count) {
  const script = join(repository, 'dist/main/headless.js');
  return [
    row('Headless: spawn to request on the wire', await headlessTimes(script, count), { unit: 'ms', most: 600, absolute: true }),
    row('Headless: `--explain` from spawn to end', await explainTimes(script, count), { unit: 'ms', most: 250, absolute: true }),
  ];
}
