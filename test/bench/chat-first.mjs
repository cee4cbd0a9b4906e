import { setTimeout as sleep } from 'node:timers/promises';
import { withBareSdk } from './bare-sdk.mjs';
import { withRuns } from './chat-run.mjs';
import { LAST, TIMED } from './chat-timed.mjs';
import { row } from './statistics.mjs';

/** A server that is faster than any model: milliseconds until its first word. */
const THINK_MS = 50;
const SCRIPT = { tokens: ['A ', 'word', `\n\n${LAST}`], perSecond: Infinity, thinkMs: THINK_MS };
/** From the first key of a message until it is sent: two words, typed fast. */
const TYPING_MS = 1000;

/** Milliseconds beyond what the bare SDK takes. @typedef {{ wire: number, there: number, painted: number }} Added */

/**
 * How long the first word takes, beyond the bare SDK.
 * @param {string} executable
 * @param {number} count samples of each
 */
export async function firstWord(executable, count) {
  const later = await withBareSdk(executable, (ask) =>
    withRuns(executable, async (runs) => {
      /** @type {Added[]} */
      const added = [];
      for (let turn = -2; turn < count * 2; turn++) {
        const one = await addedBy(runs, ask);
        if (turn >= 0) added.push(one);
      }
      return added;
    }),
  );
  const first = await afterStart(executable, Math.max(3, Math.ceil(count / 3)));
  const limit = { unit: 'ms', most: 10, absolute: true };
  return [
    row('Time to the first word, beyond that of the bare SDK: from the click until the request is on the wire', later.map(({ wire }) => wire), limit),
    row('The same, and from the first byte (50 ms later) until the word stands in the page', later.map(({ there }) => there), limit),
    row('The same, until it is painted (a frame of the display is 16.7 ms)', later.map(({ painted }) => painted), limit),
    row('The first message after a start, beyond the first one of the bare SDK: until the first word stands in the page', first.map(({ there }) => there), limit),
  ];
}

/** The first messages of apps that have just started, a second after their first key. @param {string} executable @param {number} count */
async function afterStart(executable, count) {
  /** @type {Added[]} */
  const added = [];
  for (let sample = 0; sample < count; sample++) {
    const one = await withBareSdk(executable, (ask) =>
      withRuns(executable, async (runs) => {
        await runs.page.ask(`write('g')`);
        await sleep(TYPING_MS);
        return addedBy(runs, ask);
      }),
    );
    added.push(one);
  }
  return added;
}

/**
 * One message against one of the bare SDK. The time that the server itself takes counts on neither side.
 * @param {import('./chat-run.mjs').Runs} runs
 * @param {(origin: string) => Promise<import('./bare-sdk.mjs').BareTimes>} ask
 * @returns {Promise<Added>}
 */
async function addedBy({ run, server }, ask) {
  const { shown, seen } = await run(SCRIPT, TIMED);
  const reading = server.answer(SCRIPT);
  const bare = await ask(server.origin);
  const read = await reading;
  const sent = seen.sent[0] ?? NaN;
  const wire = seen.asked - shown.begun - (read.asked - bare.begun);
  const bareRead = bare.first - (read.sent[0] ?? NaN);
  return { wire, there: wire + shown.first.there - sent - bareRead, painted: wire + shown.first.painted - sent - bareRead };
}
