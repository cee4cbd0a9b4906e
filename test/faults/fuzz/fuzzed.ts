import { availableParallelism, loadavg } from 'node:os';
import fc from 'fast-check';
import { it } from 'vitest';
import { record } from '../figures.ts';

/** Runs of each parser; more for a longer run: SWITCHYARD_FUZZ_RUNS=10000. */
const RUNS = Number(process.env['SWITCHYARD_FUZZ_RUNS'] ?? 600);

/** The same inputs every time, so that a change is judged by what it changed; a longer run looks at new ones. */
const SEED = process.env['SWITCHYARD_FUZZ_RUNS'] === undefined ? 20_261_123 : Date.now();

/** No input may take longer, in milliseconds of a processor of its own. */
const LONGEST = 1000;

/** The same by the clock, where more programs want to run than there are processors. */
const longestNow = (): number => LONGEST * Math.max(1, (2 * (loadavg()[0] ?? 0)) / availableParallelism());

/** A busy machine holds up anything once: what is slow is looked at again. */
const LOOKS = 4;

const ROOM = { timeout: 60_000 + RUNS * 100 };

/** Feeds a parser with hostile input: whatever it throws, and whatever takes it longer than a second, fails. `share`: of the usual number of runs. */
export function fuzz<T>(name: string, input: fc.Arbitrary<T>, parse: (input: T) => unknown, share = 1): void {
  const runs = Math.max(1, Math.round(RUNS * share));
  it(`${name}: ${runs} inputs`, ROOM, async () => {
    const property = fc.asyncProperty(input, async (one) => {
      if ((await fastest(() => parse(one))) > longestNow()) throw new Error(`took longer than ${LONGEST} ms in each of ${LOOKS} looks`);
    });
    await fc.assert(property, { numRuns: runs, seed: SEED, endOnFailure: true });
    record({ part: 'fuzz', name, tried: runs, lost: 0 });
  });
}

async function fastest(task: () => unknown): Promise<number> {
  let least = Infinity;
  for (let look = 0; look < LOOKS && least > longestNow(); look += 1) {
    const begun = performance.now();
    await task();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}
