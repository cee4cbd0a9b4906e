import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoalescer } from '../../../src-main/core/chat/coalesce.ts';

const stream = { streamId: 's', chatId: 'c' };
const end = { status: 'done' as const, receipt: { provider: 'demo' as const, modelKey: 'k', modelName: 'Demo', durationMs: 1 } };

describe('a coalescer', () => {
  it('gives the first delta at once and holds the rest until it is acknowledged', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'a' });
    expect(coalescer.take()).toEqual({ ...stream, seq: 1, text: 'a', reasoning: '' });
    coalescer.push({ text: 'b' });
    coalescer.push({ text: 'c' });
    expect(coalescer.take()).toBeUndefined();
    coalescer.acknowledge(1);
    expect(coalescer.take()).toMatchObject({ seq: 2, text: 'bc' });
  });

  it('gives nothing when nothing is new', () => {
    const coalescer = createCoalescer(stream);
    expect(coalescer.take()).toBeUndefined();
  });

  it('tells once what the request waits for, and that it goes on', () => {
    const coalescer = createCoalescer(stream);
    const waiting = { reason: 'minute-limit' as const, until: 5 };
    coalescer.push({ waiting });
    expect(coalescer.take()).toEqual({ ...stream, seq: 1, text: '', reasoning: '', waiting });
    coalescer.acknowledge(1);
    expect(coalescer.take()).toBeUndefined();
    coalescer.push({ waiting: null });
    expect(coalescer.take()).toMatchObject({ seq: 2, waiting: null });
  });

  it('carries the end once, with the text that came before it', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'last' });
    coalescer.end(end);
    expect(coalescer.take()).toMatchObject({ text: 'last', end });
    expect(coalescer.finished).toBe(false);
    coalescer.acknowledge(1);
    expect(coalescer.take()).toBeUndefined();
    expect(coalescer.finished).toBe(true);
  });

  it('takes only the acknowledgement of the batch that is on its way', () => {
    const coalescer = createCoalescer(stream);
    coalescer.push({ text: 'a' });
    coalescer.take();
    coalescer.push({ text: 'b' });
    coalescer.acknowledge(5);
    coalescer.acknowledge(0);
    expect(coalescer.take()).toBeUndefined();
  });

  it('delivers every character once and in order, with gapless numbers, whatever the viewer’s pace', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('push' as const), text: fc.string(), reasoning: fc.string() }),
      fc.record({ do: fc.constant('take' as const) }),
      fc.record({ do: fc.constant('acknowledge' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const coalescer = createCoalescer(stream);
        const seen = { text: '', reasoning: '', numbers: [] as number[] };
        const take = () => {
          const batch = coalescer.take();
          if (!batch) return;
          seen.text += batch.text;
          seen.reasoning += batch.reasoning;
          seen.numbers.push(batch.seq);
        };
        for (const one of steps) {
          if (one.do === 'push') coalescer.push(one);
          else if (one.do === 'take') take();
          else coalescer.acknowledge(coalescer.seq);
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
