import { withBareSdk } from './bare-sdk.mjs';
import { withRuns } from './chat-run.mjs';
import { tokensOf } from './chat-texts.mjs';
import { LAST, TIMED } from './chat-timed.mjs';
import { row } from './statistics.mjs';

/** What answers are timed: as fast as they are read, and as fast as the fastest models send. */
const ANSWERS = [
  { what: 'An answer of 100,000 tokens from the click to its last painted word, against the bare SDK reading it', characters: 400_000, perSecond: Infinity },
  { what: 'The same of 10,000 tokens that come at 5,000 a second', characters: 40_000, perSecond: 5000 },
];

/**
 * The whole path, from the click on Send to the paint, against the bare SDK that only reads.
 * @param {string} executable
 * @param {number} count samples of each
 */
export const whole = (executable, count) =>
  withBareSdk(executable, (ask) =>
    withRuns(executable, async ({ run, server }) => {
      const rows = [];
      for (const { what, characters, perSecond } of ANSWERS) {
        const script = { tokens: [...tokensOf(characters), `\n\n${LAST}`], perSecond };
        /** @type {[number[], number[]]} */
        const [ours, theirs] = [[], []];
        // The first two turns warm both sides up.
        for (let turn = -2; turn < count; turn++) {
          const { last, begun } = (await run(script, TIMED)).shown;
          const read = server.answer(script);
          const bare = await ask(server.origin);
          await read;
          if (turn < 0) continue;
          ours.push(last.painted - begun);
          theirs.push(bare.done - bare.begun);
        }
        rows.push(row(what, ours, { samples: theirs, unit: 'ms', most: 1.11 }));
      }
      return rows;
    }),
  );
