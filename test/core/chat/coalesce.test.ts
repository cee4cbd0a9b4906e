import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoalescer } from '../../../src-main/core/chat/coalesce.ts';

const stream = { streamId: 's', chatId: 'c' };
const end = { status: 'done' as const, receipt: { provider: 'demo' as const, modelKey: 'k', modelName: 'Demo', durationMs: 1 } };

describe('a coalescer', () => {
  it('gives the first delta at once and holds the rest until it is acknowledged', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'a' });
    expect(coalescer.take(0)).toEqual({ ...stream, seq: 1, text: 'a', reasoning: '' });
    coalescer.push({ text: 'b' });
    coalescer.push({ text: 'c' });
    expect(coalescer.take(0)).toBeUndefined();
    coalescer.acknowledge(1);
    expect(coalescer.take(0)).toMatchObject({ seq: 2, text: 'bc' });
  });

  it('gives more within a frame, some time apart, so that late words do not wait for the next one', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'a' });
    coalescer.take(100);
    coalescer.push({ text: 'b' });
    expect(coalescer.take(104)).toBeUndefined();
    coalescer.push({ text: 'c' });
    expect(coalescer.take(105)).toMatchObject({ seq: 2, text: 'bc' });
  });

  it('gives three batches at most to a window that shows none of them', () => {
    const coalescer = createCoalescer(stream);
    for (let now = 0; now < 1000; now += 10) {
      coalescer.push({ text: 'x' });
      coalescer.take(now);
    }
    expect(coalescer.seq).toBe(3);
    coalescer.acknowledge(3);
    expect(coalescer.take(1000)).toMatchObject({ seq: 4, text: 'x'.repeat(97) });
  });

  it('counts everything up to the batch that was shown last', () => {
    const coalescer = createCoalescer(stream);
    for (const now of [0, 10, 20]) {
      coalescer.push({ text: 'x' });
      coalescer.take(now);
    }
    coalescer.acknowledge(2);
    coalescer.push({ text: 'y' });
    expect(coalescer.take(30)).toMatchObject({ seq: 4 });
    expect(coalescer.take(40)).toBeUndefined();
  });

  it('does not hold the end back', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'a' });
    coalescer.take(100);
    coalescer.end(end);
    expect(coalescer.take(100)).toMatchObject({ seq: 2, end });
  });

  it('gives nothing when nothing is new', () => {
    const coalescer = createCoalescer(stream);
    expect(coalescer.take(0)).toBeUndefined();
  });

  it('tells once what the request waits for, and that it goes on', () => {
    const coalescer = createCoalescer(stream);
    const waiting = { reason: 'minute-limit' as const, until: 5 };
    coalescer.push({ waiting });
    expect(coalescer.take(0)).toEqual({ ...stream, seq: 1, text: '', reasoning: '', waiting });
    coalescer.acknowledge(1);
    expect(coalescer.take(0)).toBeUndefined();
    coalescer.push({ waiting: null });
    expect(coalescer.take(0)).toMatchObject({ seq: 2, waiting: null });
  });

  it('carries the end once, with the text that came before it', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'last' });
    coalescer.end(end);
    expect(coalescer.take(0)).toMatchObject({ text: 'last', end });
    expect(coalescer.finished).toBe(false);
    coalescer.acknowledge(1);
    expect(coalescer.take(0)).toBeUndefined();
    expect(coalescer.finished).toBe(true);
  });

  it('takes no acknowledgement of a batch that was never sent', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'a' });
    coalescer.take(0);
    coalescer.push({ text: 'b' });
    coalescer.acknowledge(5);
    coalescer.acknowledge(0);
    expect(coalescer.take(0)).toBeUndefined();
  });

  it('delivers every character once and in order, with gapless numbers, whatever the viewer’s pace', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('push' as const), text: fc.string(), reasoning: fc.string() }),
      fc.record({ do: fc.constant('take' as const), after: fc.nat(8) }),
      fc.record({ do: fc.constant('acknowledge' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const coalescer = createCoalescer(stream);
        const seen = { text: '', reasoning: '', numbers: [] as number[] };
        let now = 0;
        const take = () => {
          const batch = coalescer.take(now);
          if (!batch) return;
          seen.text += batch.text;
          seen.reasoning += batch.reasoning;
          seen.numbers.push(batch.seq);
        };
        for (const one of steps) {
          if (one.do === 'push') coalescer.push(one);
          else if (one.do === 'take') {
            now += one.after;
            take();
          } else coalescer.acknowledge(coalescer.seq);
        }
        coalescer.end(end);
        coalescer.acknowledge(coalescer.seq);
        take();
        const pushed = steps.filter((one) => one.do === 'push');
        expect(seen.text).toBe(pushed.map(({ text }) => text).join(''));
        expect(seen.reasoning).toBe(pushed.map(({ reasoning }) => reasoning).join(''));
        expect(seen.numbers).toEqual(seen.numbers.map((_, index) => index + 1));
      }),
    );
  });
});
