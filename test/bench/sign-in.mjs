import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { repository } from '../../scripts/shared/repository.mjs';
import { row } from './statistics.mjs';

/** @typedef {typeof import('./sign-in-program.ts')} Program */

/** What a sign-in may cost besides the service's own time. */
const OWN_SHARE = 1.2;
const OWN_MS = 100;

/**
 * The rows about signing in: how soon the listener is there, and how long the way from the callback to "signed in" is
 * compared with what the service alone takes to issue the tokens.
 * @param {number} count samples of each
 */
export async function signIn(count) {
  const program = await bundle();
  return [await listener(program, count * 4), await callback(program, count)];
}

/** Packages stay outside, as the provider's own are no part of the app. @returns {Promise<Program>} */
async function bundle() {
  const outDir = join(repository, 'out/bench-sign-in');
  const input = join(repository, 'test/bench/sign-in-program.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: input, outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { output: { entryFileNames: 'sign-in.mjs' } } },
  });
  return import(pathToFileURL(join(outDir, 'sign-in.mjs')).href);
}

/** @param {Program} program @param {number} count */
async function listener({ openLoopback }, count) {
  const times = [];
  for (let index = -5; index < count; index++) {
    const begun = performance.now();
    const loopback = await openLoopback(() => Promise.resolve({ status: 200, headers: {}, body: '' }));
    if (index >= 0) times.push(performance.now() - begun);
    loopback.close();
  }
  return row('Sign-in: the listener for the browser is ready', times, { unit: 'ms', most: 5, absolute: true });
}

/** @param {Program} program @param {number} count */
async function callback(program, count) {
  const provider = await program.startOpenIdProvider();
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  /** @type {number[]} */
  const times = [];
  try {
    for (let index = -2; index < count; index++) {
      const took = await signInOnce(program, provider, join(folder, randomUUID()));
      if (index >= 0) times.push(took);
    }
    const allowed = provider.tokenTimes.slice(-count).map((own) => own * OWN_SHARE + OWN_MS);
    return row(`Sign-in: from the callback to “signed in”, against ${OWN_SHARE} x the service’s own token time + ${OWN_MS} ms`, times, { samples: allowed, unit: 'ms', most: 1 });
  } finally {
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Milliseconds from the browser's coming back to the end, the tokens durable on the disk.
 * @param {Program} program
 * @param {Awaited<ReturnType<Program['startOpenIdProvider']>>} provider
 * @param {string} file
 */
async function signInOnce({ createSignIns, createFile, openRouterService, qwenService, somebody }, provider, file) {
  /** @type {(view: import('../../src-main/core/oauth/attempt-view.ts').AttemptView) => void} */
  let heard = () => undefined;
  const signIns = createSignIns({
    settings: () => Promise.resolve({ fetch, qwen: qwenService(), openRouter: openRouterService() }),
    situation: () => ({ canOpen: true }),
    openLink: () => Promise.resolve(),
    async store(_account, { access }) {
      await createFile(file, access.reveal());
      return { id: 'oidc:bench', storedIn: file };
    },
    emit: (_windowId, _attemptId, view) => heard(view),
    now: () => ({ wall: Date.now(), monotonic: performance.now() }),
    newId: randomUUID,
    language: () => 'en',
  });
  /** @type {Promise<string>} */
  const page = new Promise((resolve) => {
    heard = (view) => view.phase === 'browser' && resolve(view.url);
  });
  signIns.start(1, { way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: provider.clientId });
  const { address } = await somebody({ stopAt: ({ pathname }) => pathname === '/callback' }).walk(await page);
  /** @type {Promise<void>} */
  const signedIn = new Promise((resolve, reject) => {
    heard = (view) => {
      if (view.phase === 'done') resolve();
      if (view.phase === 'failed') reject(new Error(view.error.message));
    };
  });
  const begun = performance.now();
  const answer = fetch(address);
  await signedIn;
  const took = performance.now() - begun;
  await (await answer).text();
  return took;
}
