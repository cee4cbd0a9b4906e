import { expect, type Page } from '@playwright/test';
import { calls } from '../../src-preload/contract.ts';
import { test } from '../e2e/app.ts';
import { TEST_KEY } from '../e2e/leaks/keys.ts';
import { settingsOf } from '../e2e/settings.ts';
import { callAll } from './bridge.ts';
import { figure } from './figure.ts';
import { spyOnOpener } from './opener-spy.ts';

/** Calls of one kind of argument, made by the page itself: many of these cannot even be handed to a test. */
const ARGUMENTS = `((isFirst) => {
  const cyclic = {}; cyclic.self = cyclic;
  let deep = {}; for (let at = 0; at < 5000; at += 1) deep = { deep };
  return {
    nothing: undefined, null: null, 'a number': 1, NaN, infinity: Infinity, 'a text': 'x', 'an array': [1], 'a bigint': 10n, 'a symbol': Symbol('x'), 'a function': () => 1, 'a date': new Date(), 'a map': new Map([['name', 1]]), 'a set': new Set([1]), 'a regular expression': /x/, 'an error': new Error('x'), 'bytes': new Uint8Array(1000), 'a blob': new Blob(['x']),
    'an element': document.body, 'the window': window, 'a promise': Promise.resolve({}), 'a proxy': new Proxy({}, { get() { throw new Error('trap'); } }), 'a getter that throws': { get url() { throw new Error('trap'); } },
    cyclic, deep, 'a prototype': JSON.parse('{"__proto__":{"url":"file:///etc/passwd"},"constructor":{"prototype":{"x":1}}}'), 'no prototype': Object.create(null),
    ...(isFirst ? { huge: { text: 'x'.repeat(5000000) }, wide: Object.fromEntries(Array.from({ length: 100000 }, (_, at) => ['k' + at, at])), 'a long array': Array.from({ length: 300000 }, () => 0) } : {}), 'too many fields': { surplus: 1, chatId: '../../x', key: '../..', url: 'file:///etc/passwd', file: '/etc/passwd', confirmation: 'x' },
  };
})`;

const NAMES = ['', ' ', '__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype', 'settings.get', 'settings.everything', 'key.get', 'vault.get', 'keys.list', 'session.get ', 'SESSION.GET', 'session.get\u0000', 'shell.openExternal', 'shell.openPath', 'fs.readFile', 'eval', 'require', 'process.env', 'ELECTRON_BROWSER_REQUIRE', 'GUEST_VIEW_MANAGER_CALL', '../session.get', 'session', 'session.get.call', '0', 'x'.repeat(100_000)];

/** What each call with an argument that no button makes came to: a code, or what the bridge itself said. */
const bombard = (page: Page, names: readonly string[]): Promise<string[]> =>
  page.evaluate(`(async () => {
    const outcomes = [];
    // Large arguments are refused before their call is looked at: some calls are enough for them.
    for (const [place, name] of ${JSON.stringify(names)}.entries()) for (const [kind, argument] of Object.entries(${ARGUMENTS}(place % 10 === 0))) {
      const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 20000));
      const call = Promise.resolve().then(() => bridge.call(name, argument)).then((answer) => (answer.ok ? 'done' : answer.error.code), () => 'refused by the bridge');
      outcomes.push(name + ' with ' + kind + ': ' + (await Promise.race([call, late])));
    }
    return outcomes;
  })()`);

test('a hostile page can only do what the buttons can', async ({ home, server, launch }, info) => {
  test.setTimeout(240_000);
  const spy = await spyOnOpener(home);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const before = await home.read('home/.qwen/settings.json');
  const { page, electron } = await launch({ env: { KEY_ONE: TEST_KEY, ...spy.env } });
  // A call that takes no argument does what it does for a button (some open a dialogue): what arrives empty is none to it.
  const choosy = Object.entries(calls).flatMap(([name, { argument }]) => (argument.safeParse({}).success ? [] : [name]));
  const outcomes = await bombard(page, [...choosy, ...NAMES.slice(0, 8)]);
  const taken = outcomes.filter((outcome) => !/: (?:ipc\/(?:bad-argument|too-large|unknown-call)|refused by the bridge)$/.test(outcome));
  const harmless = /with (?:no prototype|a map|a set|a regular expression|a promise|a proxy|an element|the window|a blob|an error|a date|a getter that throws|bytes)/;
  expect(taken.filter((outcome) => !harmless.test(outcome))).toEqual([]);
  expect(taken.filter((outcome) => outcome.endsWith('no answer'))).toEqual([]);

  const foreign = await callAll(page, NAMES.map((name) => ({ name, argument: {} })));
  expect(new Set(foreign.map((answer) => ('error' in answer ? answer.error?.code : JSON.stringify(answer))))).toEqual(new Set(['ipc/unknown-call']));
  expect(await home.read('home/.qwen/settings.json')).toBe(before);
  expect(await spy.opened()).toEqual([]);
  expect(server.requests).toEqual([]);
  expect(await electron.evaluate(({ app }) => app.isReady())).toBe(true);
  figure(info, 'calls with foreign names and arguments', outcomes.length + NAMES.length, taken.filter((outcome) => !harmless.test(outcome)).length);
});

/** How many calls a flood has: 5,000 in `npm test`, 100,000 in `npm run test:security`. */
const FLOOD = Number(process.env['SWITCHYARD_CALLS'] ?? 5000);

test('a flood of calls leaves the app answering', async ({ launch }, info) => {
  test.setTimeout(120_000 + FLOOD * 10);
  const { page } = await launch();
  const begun = performance.now();
  const answered = await page.evaluate(async (many) => {
    const { bridge } = globalThis as unknown as { bridge: { call(name: string, argument: unknown): Promise<{ ok: boolean }>; listen(listener: () => void): () => void } };
    let count = 0;
    for (let at = 0; at < many; at += 500) {
      const answers = await Promise.all(Array.from({ length: 500 }, (_, place) => bridge.call(place % 2 === 0 ? 'draft.get' : 'no.such.call', { chatId: null })));
      count += answers.filter(({ ok }) => ok).length;
    }
    const stop = Array.from({ length: 1000 }, () => bridge.listen(() => undefined));
    for (const end of stop) end();
    return count;
  }, FLOOD);
  expect(answered).toBe(FLOOD / 2);
  info.annotations.push({ type: 'took', description: `${Math.round(performance.now() - begun)} ms` });
  expect(await callAll(page, [{ name: 'session.get', argument: {} }])).toMatchObject([{ ok: true }]);
  figure(info, 'calls in a flood', FLOOD);
});
