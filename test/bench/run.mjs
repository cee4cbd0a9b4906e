// npm run bench [-- --samples 15] [--only start,chat] [--write]: the figures of docs/benchmarks.md, as ratios taken in one run.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ensureBuild } from '../../scripts/build/ensure.mjs';
import { electronRuntime } from '../../scripts/electron-runtime/runtime.mjs';
import { repository } from '../../scripts/shared/repository.mjs';
import { runAsCommand, say } from '../../scripts/shared/script.mjs';
import { onMemoryDisplay } from '../../scripts/system/display.mjs';
import { ensureSystem } from '../../scripts/system/ensure.mjs';
import { savingEntries } from './editing.mjs';
import { againstCli } from './cli.mjs';
import { explainTimes, headlessTimes } from './headless.mjs';
import { idle } from './idle.mjs';
import { models } from './models.mjs';
import { chat } from './chat.mjs';
import { picker } from './picker.mjs';
import { rules } from './rules.mjs';
import { signIn } from './sign-in.mjs';
import { sizes } from './sizes.mjs';
import { start } from './start.mjs';
import { row, table } from './statistics.mjs';
import { wizard } from './wizard.mjs';

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

/** @type {Record<string, (executable: string, count: number) => Promise<ReturnType<typeof row>[]>>} */
const parts = {
  start,
  idle: (executable, count) => idle(executable, Math.ceil(count / 3)),
  sizes,
  window: async (executable, count) => [await picker(executable, Math.ceil(count / 2)), await wizard(executable, Math.ceil(count / 2)), ...(await models(executable, Math.ceil(count / 3)))],
  settings: async (_executable, count) => [...(await headless(count)), ...(await rules(count)), ...(await savingEntries(count * 4))],
  cli: (_executable, count) => againstCli(join(repository, 'dist/main/headless.js'), count),
  signIn: (_executable, count) => signIn(count),
  chat,
};

await runAsCommand(import.meta.url, async () => {
  await ensureBuild(say);
  const { executable, version } = await electronRuntime({ log: say });
  await ensureSystem({ executable, inMemoryDisplay: true, log: say });
  if (process.platform === 'linux' && !process.env['SWITCHYARD_BENCH']) {
    const [program, args] = onMemoryDisplay(process.execPath, ['--experimental-websocket', '--no-warnings', ...process.argv.slice(1)]);
    return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, SWITCHYARD_BENCH: '1' } }).status ?? 1;
  }
  const at = process.argv.indexOf('--samples');
  const count = at < 0 ? 15 : Number(process.argv[at + 1]);
  say(`Electron ${version}, ${count} samples each, taken in turn; load ${loadavg()[0]?.toFixed(2)}.`);
  const only = process.argv.indexOf('--only');
  const wanted = only < 0 ? Object.keys(parts) : (process.argv[only + 1]?.split(',') ?? []);
  const rows = [];
  for (const name of wanted) {
    const measured = await parts[name]?.(executable, count) ?? [];
    process.stdout.write(`${table(measured)}\n`);
    // Part by part, so that one that fails costs its own rows only.
    if (process.argv.includes('--write')) record(measured, version);
    rows.push(...measured);
  }
  return rows.every(({ met }) => met) ? 0 : 1;
});

/** @param {number} count */
async function headless(count) {
  const script = join(repository, 'dist/main/headless.js');
  return [
    row('Headless: spawn to request on the wire', await headlessTimes(script, count), { unit: 'ms', most: 600, absolute: true }),
    row('Headless: `--explain` from spawn to end', await explainTimes(script, count), { unit: 'ms', most: 250, absolute: true }),
  ];
}

/** Rows that were measured take the place of those of the same name; the others stay. @param {ReturnType<typeof row>[]} rows @param {string} version */
function record(rows, version) {
  const path = join(repository, 'docs/benchmarks.md');
  const text = readFileSync(path, 'utf8');
  const head = `Electron ${version}, ${process.platform} ${process.arch}, ${new Date().toISOString().slice(0, 10)}. Each figure: median (least to most, number of samples).`;
  const known = text.slice(text.indexOf(BEGIN), text.indexOf(END)).split('\n');
  const others = known.filter((line) => line.startsWith('| ') && !line.startsWith('| what') && !line.startsWith('| ---') && !rows.some(({ what }) => line.startsWith(`| ${what} |`)));
  const [title, rule, ...measured] = table(rows).split('\n');
  writeFileSync(path, `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n\n${head}\n\n${[title, rule, ...others, ...measured].join('\n')}\n\n${text.slice(text.indexOf(END))}`);
}
