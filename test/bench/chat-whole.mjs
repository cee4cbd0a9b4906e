import { withBareSdk } from './bare-sdk.mjs';
import { tokensOf } from './chat-texts.mjs';
import { row } from './statistics.mjs';

/** What the last token says, in a paragraph of its own. */
const LAST = 'the-end';
/** A server that is faster than any model: milliseconds until its first word. */
const THINK_MS = 50;

/** Asked of the page: milliseconds since the epoch at which Send was pressed, the first word stood in the page and was painted, and the last one was painted. */
const TIMED = `(async () => {
  const known = document.querySelectorAll('article.answer').length;
  await write('go');
  const words = () => document.querySelectorAll('article.answer').length > known ? lastAnswer().querySelector('.md') : null;
  const begun = clock();
  const there = seen(() => words()?.textContent);
  const end = seen(() => words()?.lastElementChild?.textContent.trimEnd().endsWith('${LAST}'));
  press('Send');
  const first = await there;
  const last = await end;
  await until(() => lastAnswer().querySelector('.receipt'));
  return { begun, first, last };
})()`;

/** @typedef {{ begun: number, first: { there: number, painted: number }, last: { there: number, painted: number } }} Shown */
/** @typedef {{ shown: Shown, seen: import('./chat-server.mjs').Seen }} Sample */

/**
 * The whole path, from the click on Send to the paint, against the bare SDK that only reads.
 * @param {{ executable: string, run: import('./chat-stream.mjs').Run, server: Awaited<ReturnType<typeof import('./chat-server.mjs').startChatServer>> }} over
 * @param {number} count samples of each
 */
export function whole({ executable, run, server }, count) {
  return withBareSdk(executable, async (ask) => {
    const bare = async (/** @type {string[]} */ tokens, thinkMs = 0) => {
      const seen = server.answer({ tokens, perSecond: Infinity, thinkMs });
      return { shown: await ask(server.origin), seen: await seen };
    };
    const many = [...tokensOf(400_000), `\n\n${LAST}`];
    const few = ['A ', 'word', `\n\n${LAST}`];
    for (let turn = 0; turn < 2; turn++) {
      await run(many, Infinity, TIMED);
      await bare(many);
    }
    /** @type {[number[], number[]]} */
    const all = [[], []];
    /** @type {Record<'wire' | 'there' | 'painted', number[]>} */
    const added = { wire: [], there: [], painted: [] };
    for (let sample = 0; sample < count; sample++) {
      const ours = await run(many, Infinity, TIMED);
      all[0].push(ours.shown.last.painted - ours.shown.begun);
      const theirs = await bare(many);
      all[1].push(theirs.shown.done - theirs.shown.begun);
      for (let turn = 0; turn < 2; turn++) addFirst(added, await run(few, Infinity, TIMED, THINK_MS), await bare(few, THINK_MS));
    }
    return [
      row('An answer of 100,000 tokens from the click to its last painted word, against the bare SDK reading it', all[0], { samples: all[1], unit: 'ms', most: 1.11 }),
      row('Time to the first word, beyond that of the bare SDK: from the click until the request is on the wire', added.wire, { unit: 'ms', most: 10, absolute: true }),
      row('The same, and from the first byte (50 ms later) until the word stands in the page', added.there, { unit: 'ms', most: 10, absolute: true }),
      row('The same, until it is painted (a frame of the display is 16.7 ms)', added.painted, { unit: 'ms', most: 10, absolute: true }),
    ];
  });
}

/**
 * The time that the server itself takes counts on neither side.
 * @param {Record<'wire' | 'there' | 'painted', number[]>} added
 * @param {Sample} ours
 * @param {{ shown: import('./bare-sdk.mjs').BareTimes, seen: import('./chat-server.mjs').Seen }} theirs
 */
function addFirst(added, { shown, seen }, theirs) {
  const sent = seen.sent[0] ?? NaN;
  const bareWire = theirs.seen.asked - theirs.shown.begun;
  const bareRead = theirs.shown.first - (theirs.seen.sent[0] ?? NaN);
  const wire = seen.asked - shown.begun - bareWire;
  added.wire.push(wire);
  added.there.push(wire + shown.first.there - sent - bareRead);
  added.painted.push(wire + shown.first.painted - sent - bareRead);
}
