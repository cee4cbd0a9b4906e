import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { repository } from '../../scripts/shared/repository.mjs';
import { withChat } from './chat-app.mjs';
import { startChatServer } from './chat-server.mjs';
import { numberedTokens, tokensOf } from './chat-texts.mjs';
import { row } from './statistics.mjs';

const FRAME = 1000 / 60;

/** Asked of the page: what could be seen of numbered tokens after each frame, until the answer is complete. */
const WATCH = `(async () => {
  const seen = [];
  longTasks.length = 0;
  await say('go');
  const before = document.querySelectorAll('article.answer').length;
  for (;;) {
    const at = await painted();
    const all = document.querySelectorAll('article.answer');
    const text = all[all.length - 1]?.querySelector('.md')?.lastElementChild?.textContent ?? '';
    const last = /w(\\d+)\\s*$/.exec(text.trimEnd());
    if (last) seen.push([at, Number(last[1])]);
    if (all.length && document.querySelector('.composer-stop, [aria-label="Stop"]') === null && last) break;
  }
  return { seen, longest: Math.max(0, ...longTasks) };
})()`;

/** Asked of the page: milliseconds since the epoch at which it asked, saw the first word, and had all painted. */
const TIMED = `(async () => {
  longTasks.length = 0;
  const begun = performance.timeOrigin + performance.now();
  const known = document.querySelectorAll('article.answer').length;
  await say('go');
  await until(() => document.querySelectorAll('article.answer').length > known && lastAnswer().querySelector('.md')?.textContent);
  const first = await painted();
  await until(() => lastAnswer().querySelector('.receipt'));
  return { begun, first, done: await painted(), longest: Math.max(0, ...longTasks) };
})()`;

const NEW = `(async () => { press('New conversation'); await until(() => document.querySelectorAll('article').length === 0); })()`;

/**
 * How answers come to the screen.
 * @param {string} executable
 * @param {number} count samples of each
 */
export async function streaming(executable, count) {
  const server = await startChatServer();
  try {
    return await withChat({ executable, origin: server.origin }, async (page) => {
      /** @param {string[]} tokens @param {number} perSecond @param {string} question */
      const run = async (tokens, perSecond, question) => {
        await page.ask(NEW);
        const seen = server.answer({ tokens, perSecond });
        const before = await page.metrics();
        const shown = await page.ask(question);
        const after = await page.metrics();
        return { shown: /** @type {any} */ (shown), seen: await seen, busy: 1000 * ((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) };
      };
      await run(numberedTokens(200), 500, WATCH);
      return [...(await pace(run, count)), ...(await growth(run, count)), ...(await whole(run, server, count)), await stopping(page, server, count)];
    });
  } finally {
    server.close();
  }
}

/** @typedef {(tokens: string[], perSecond: number, question: string) => Promise<{ shown: any, seen: import('./chat-server.mjs').Seen, busy: number }>} Run */

/** @param {Run} run @param {number} count */
async function pace(run, count) {
  const rows = [];
  /** @type {number[]} */
  const longest = [];
  for (const perSecond of [50, 500, 5000]) {
    /** @type {number[]} */
    const frames = [];
    for (let sample = 0; sample < Math.ceil(count / 5); sample++) {
      const { shown, seen } = await run(numberedTokens(perSecond * 3), perSecond, WATCH);
      frames.push(percentile(delays(seen.sent, shown.seen), 0.95) / FRAME);
      longest.push(shown.longest);
    }
    rows.push(row(`Token to paint at ${perSecond.toLocaleString('en')} tokens a second, 95th percentile`, frames, { unit: 'frames', most: 2, absolute: true }));
  }
  return [...rows, row('Longest task of the page while those answers came', [Math.max(...longest)], { unit: 'ms', most: 50, absolute: true })];
}

/** For each token, milliseconds from its sending until it could be seen. @param {number[]} sent @param {[number, number][]} seen */
function delays(sent, seen) {
  const found = [];
  let next = 0;
  for (const [at, last] of seen) {
    for (; next <= last; next++) found.push(at - (sent[next] ?? at));
  }
  return found;
}

/** @param {number[]} values @param {number} share */
const percentile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

/** @param {Run} run @param {number} count */
async function growth(run, count) {
  /** @type {[number[], number[]]} */
  const [long, short] = [[], []];
  /** @type {number[]} */
  const longest = [];
  for (let sample = 0; sample < Math.ceil(count / 5); sample++) {
    short.push((await run(tokensOf(20_000), 5000, TIMED)).busy);
    const { busy, shown } = await run(tokensOf(200_000), 5000, TIMED);
    long.push(busy);
    longest.push(shown.longest);
  }
  return [
    row('Work of the page for an answer of 200 KB, against one of 20 KB', long, { samples: short, unit: 'ms', most: 10.5 }),
    row('Longest task of the page during an answer of 200 KB', longest, { unit: 'ms', most: 50, absolute: true }),
  ];
}

/** @param {Run} run @param {Awaited<ReturnType<typeof startChatServer>>} server @param {number} count */
async function whole(run, server, count) {
  const bare = await bareClient(server);
  const tokens = tokensOf(400_000);
  /** @type {number[][]} */
  const [ours, theirs, first, bareFirst] = [[], [], [], []];
  for (let sample = 0; sample < Math.ceil(count / 2); sample++) {
    const { shown } = await run(tokens, Infinity, TIMED);
    ours?.push(shown.done - shown.begun);
    theirs?.push((await bare({ tokens, perSecond: Infinity })).done);
    const short = await run(tokens.slice(0, 3), Infinity, TIMED);
    const alone = await bare({ tokens: tokens.slice(0, 3), perSecond: Infinity });
    first?.push(short.shown.first - short.shown.begun);
    bareFirst?.push(alone.first);
  }
  const added = (first ?? []).map((time, place) => time - (bareFirst?.[place] ?? 0));
  return [
    row('An answer of 100,000 tokens from the click to its last painted word, against the bare SDK reading it', ours ?? [], { samples: theirs ?? [], unit: 'ms', most: 1.11 }),
    row('Time from the click to the first painted word, beyond that of the bare SDK', added, { unit: 'ms', most: 10, absolute: true }),
  ];
}

/** The SDK alone, in this process. @param {Awaited<ReturnType<typeof startChatServer>>} server */
async function bareClient(server) {
  /** @type {typeof import('openai')} */
  const { OpenAI } = await import(pathToFileURL(join(repository, 'node_modules/openai/index.mjs')).href);
  const client = new OpenAI({ apiKey: 'k', baseURL: `${server.origin}/v1`, maxRetries: 0 });
  return async (/** @type {import('./chat-server.mjs').Script} */ script) => {
    const seen = server.answer(script);
    const begun = performance.now();
    let first = 0;
    let text = '';
    const stream = await client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: 'go' }], stream: true });
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta?.content ?? '';
      if (first === 0 && text !== '') first = performance.now() - begun;
    }
    const done = performance.now() - begun;
    await seen;
    return { first, done };
  };
}

/** @param {import('./inspected.mjs').Inspected} page @param {Awaited<ReturnType<typeof startChatServer>>} server @param {number} count */
async function stopping(page, server, count) {
  const times = [];
  for (let sample = 0; sample < count; sample++) {
    await page.ask(NEW);
    const seen = server.answer({ tokens: numberedTokens(100_000), perSecond: 500 });
    const pressed = await page.ask(`(async () => { await say('go'); await until(() => lastAnswer()?.querySelector('.md')?.textContent); const at = performance.timeOrigin + performance.now(); press('Stop'); return at; })()`);
    times.push((await seen).closed - Number(pressed));
    await page.ask(`until(() => lastAnswer().querySelector('.answer-foot'))`).catch(() => undefined);
  }
  return row('Stop: from the click until the socket is closed', times, { unit: 'ms', most: 50, absolute: true });
}
