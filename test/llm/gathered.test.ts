import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { gathered } from '../../src-main/llm/gathered.ts';

/** Bursts of events, each in a turn of its own. */
async function* bursts(...all: unknown[][]): AsyncGenerator {
  for (const burst of all) {
    await turn();
    yield* burst;
  }
}

const never = (): void => undefined;

async function groupsOf(events: AsyncIterable<unknown>): Promise<unknown[][]> {
  const groups: unknown[][] = [];
  for await (const group of gathered(events, never)) groups.push(group);
  return groups;
}

describe('gathered events', () => {
  it('come as one group when they arrived together, each once and in order', async () => {
    expect(await groupsOf(bursts([1, 2, 3], [4], [5, 6]))).toEqual([[1, 2, 3], [4], [5, 6]]);
  });

  it('come in groups of limited size, however fast they arrive', async () => {
    const many = Array.from({ length: 3000 }, (_, place) => place);
    const groups = await groupsOf(bursts(many));
    expect(groups.flat()).toEqual(many);
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(500);
  });

  it('are not read further than one group ahead of a slow consumer', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator {
      for (;;) {
        await Promise.resolve();
        yield (read += 1);
      }
    }
    for await (const group of gathered(endless(), never)) {
      for (let count = 0; count < 20; count++) await turn();
      expect(read - Number(group.at(-1))).toBeLessThanOrEqual(500);
      if (read > 2000) break;
    }
  });

  it('come before the failure that follows them', async () => {
    async function* failing(): AsyncGenerator {
      yield 1;
      await Promise.resolve();
      throw new Error('cut');
    }
    const groups: unknown[][] = [];
    const reading = (async () => {
      for await (const group of gathered(failing(), never)) groups.push(group);
    })();
    await expect(reading).rejects.toThrow('cut');
    expect(groups).toEqual([[1]]);
  });

  it('end, also where there is none', async () => {
    expect(await groupsOf(bursts())).toEqual([]);
  });

  it('end their source when the consumer leaves while more is waited for', async () => {
    let stop = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (stop = resolve));
    const ended = vi.fn<() => void>();
    async function* stalled(): AsyncGenerator {
      try {
        yield 1;
        await waiting;
      } finally {
        ended();
      }
    }
    for await (const group of gathered(stalled(), () => stop())) if (group.length > 0) break;
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  });
});
