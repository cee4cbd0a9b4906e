import { NEW, withRuns } from './chat-run.mjs';
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

/** Asked of the page: how long its longest task was until the answer was complete. */
const WHOLE = `(async () => {
  longTasks.length = 0;
  const known = document.querySelectorAll('article.answer').length;
  await say('go');
  await until(() => document.querySelectorAll('article.answer').length > known && lastAnswer().querySelector('.receipt'));
  await painted();
  return { longest: Math.max(0, ...longTasks) };
})()`;

/**
 * How soon tokens can be seen, at three paces.
 * @param {string} executable
 * @param {number} count samples of each
 */
export const pace = (executable, count) => withRuns(executable, async ({ run }) => {
  await run({ tokens: numberedTokens(200), perSecond: 500 }, WATCH);
  const rows = [];
  /** @type {number[]} */
  const longest = [];
  for (const perSecond of [50, 500, 5000]) {
    /** @type {number[]} */
    const frames = [];
    for (let sample = 0; sample < Math.ceil(count / 2); sample++) {
      const { shown, seen } = await run({ tokens: numberedTokens(perSecond * 2), perSecond }, WATCH);
      frames.push(percentile(delays(seen.sent, shown.seen), 0.95) / FRAME);
      longest.push(shown.longest);
    }
    rows.push(row(`Token to paint at ${perSecond.toLocaleString('en')} tokens a second, 95th percentile`, frames, { unit: 'frames', most: 2, absolute: true }));
  }
  return [...rows, row('Longest task of the page while those answers came', longest, { unit: 'ms', most: 50, absolute: true, worst: true })];
});

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

/**
 * What a long answer costs, against a short one.
 * @param {string} executable
 * @param {number} count
 */
export const growth = (executable, count) => withRuns(executable, async ({ page, run }) => {
  /** @param {number} length */
  const answerOf = async (length) => {
    // Each begins with a tidy memory: a short answer neither pays for the one before nor leaves its bill to the next.
    await page.collectGarbage();
    return run({ tokens: tokensOf(length), perSecond: 5000 }, WHOLE);
  };
  await answerOf(20_000);
  /** @type {[number[], number[]]} */
  const [long, short] = [[], []];
  /** @type {number[]} */
  const longest = [];
  for (let sample = 0; sample < Math.max(4, Math.ceil(count / 2)); sample++) {
    short.push((await answerOf(20_000)).busy);
    const { busy, shown } = await answerOf(200_000);
    long.push(busy);
    longest.push(shown.longest);
  }
  /** @type {number[]} */
  const longer = [];
  for (let sample = 0; sample < 3; sample++) longer.push((await answerOf(400_000)).busy);
  return [
    row('Work of the page for an answer of 200 KB, against one of 20 KB', long, { samples: short, unit: 'ms', most: 10.5 }),
    row('The same for one of 400 KB, against one of 200 KB', longer, { samples: long, unit: 'ms', most: 2.1 }),
    row('Longest task of the page during an answer of 200 KB', longest, { unit: 'ms', most: 50, absolute: true, worst: true }),
  ];
});

/**
 * How soon Stop closes the connection.
 * @param {string} executable
 * @param {number} count
 */
export const stopping = (executable, count) => withRuns(executable, async ({ page, server }) => {
  const times = [];
  for (let sample = 0; sample < count; sample++) {
    await page.ask(NEW);
    const seen = server.answer({ tokens: numberedTokens(100_000), perSecond: 500 });
    const pressed = await page.ask(`(async () => { await say('go'); await until(() => lastAnswer()?.querySelector('.md')?.textContent); const at = performance.timeOrigin + performance.now(); press('Stop'); return at; })()`);
    times.push((await seen).closed - Number(pressed));
    await page.ask(`until(() => lastAnswer().querySelector('.answer-foot'))`).catch(() => undefined);
  }
  return [row('Stop: from the click until the socket is closed', times, { unit: 'ms', most: 50, absolute: true })];
});
