import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, repository } from '../shared/repository.mjs';
import { startModelServer } from '../tour/model-server.mjs';

/**
 * @typedef {object} Documented
 * @property {RegExp} says What the documents tell people to type.
 * @property {string} by What runs it in `npm test`, or why nothing does.
 * @property {string[]} [run] How the stage "documented" runs it: arguments of Node.
 * @property {RegExp} [prints] What its output has to hold. A command that says nothing of it has to end with 0.
 */

const headless = inRepository('dist/main/headless.js');
const here = 'this stage';

/**
 * Every command of the documents, each once.
 * @type {Documented[]}
 */
export const documented = [
  { says: /^npm (ci && npm )?test$/, by: 'the whole run' },
  { says: /^npm run (lint|types|unused|build)$/, by: 'the stage of that name' },
  { says: /^npm run unit( -- [\w/]+)?$|^npx vitest run --config test\/vitest\.config\.ts [\w/]+$/, by: 'the stage unit' },
  { says: /^npm run e2e( -- \w+)?$/, by: 'the stage e2e' },
  { says: /^npm run test:(faults|security)\b/, by: 'shorter, the stages unit and e2e' },
  { says: /^npm run (package|test:package)\b/, by: 'for the unpacked folder, the stage packaged; the rest takes minutes' },
  { says: /^npm (ci && npm )?start( -- --model [\w.-]+)?$|^npm run tour( -- --docs)?$/, by: here, run: [inRepository('scripts/start.mjs')], prints: /The tour is done/ },
  { says: /^npm run bench\b/, by: here, run: [inRepository('test/bench/run.mjs'), '--samples', '1', '--only', 'sizes'], prints: /\| what \|/ },
  { says: /^node dist\/main\/headless\.js -p\b/, by: here, run: [headless, '-p', 'hi'], prints: /\w{3}/ },
  { says: /^node dist\/main\/headless\.js --explain\b/, by: here, run: [headless, '--explain'], prints: /one/ },
  { says: /^node dist\/main\/headless\.js --doctor\b/, by: here, run: [headless, '--doctor'], prints: /\w{3}/ },
  { says: /^npm run dev$/, by: 'nothing: it goes on until somebody ends it' },
  { says: /^npm audit( --omit=dev)?$/, by: 'nothing: not every registry answers it, and its answer changes by itself' },
  { says: /^npm run licences$/, by: 'nothing: it writes a file that is kept here; a test compares it with the packages' },
  { says: /^node scripts\/icons\.mjs$/, by: 'nothing: it writes files that are kept here' },
];

/**
 * Types what the documents say, as somebody with one model would.
 * @returns {Promise<import('./counts.mjs').Outcome>}
 */
export async function runDocumented() {
  const server = await startModelServer();
  const home = mkdtempSync(join(tmpdir(), 'switchyard-documented-'));
  mkdirSync(join(home, '.qwen'));
  const model = { id: 'one', envKey: 'KEY_ONE', baseUrl: `${server.origin}/v1` };
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify({ modelProviders: { openai: [model] } }));
  /** @type {string[]} */
  const failures = [];
  const runs = documented.filter(({ run }) => run !== undefined);
  try {
    for (const { says, run = [], prints = /(?:)/ } of runs) {
      const { code, output } = await typed(run, home);
      const isRight = prints.test(output) && (code === 0 || run.includes('--only'));
      process.stdout.write(`${isRight ? 'ok    ' : 'FAILED'} ${says.source}\n${isRight ? '' : output}`);
      if (!isRight) failures.push(says.source);
    }
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
  return { passed: runs.length - failures.length, failed: failures.length, skipped: 0, failures };
}

/** Without a display, as on a server. @param {string[]} args @param {string} home @returns {Promise<{ code: number | null, output: string }>} */
function typed(args, home) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const isOurs = args[0] === headless;
  const env = isOurs ? { ...rest, HOME: home, KEY_ONE: 'k', QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home, 'none.json') } : rest;
  const child = spawn(process.execPath, args, { cwd: isOurs ? home : repository, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
