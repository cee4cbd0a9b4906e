import { describe, expect, it } from 'vitest';
import { createDemoStream } from '../../src-main/llm/demo.ts';
import { openWire } from '../../src-main/llm/wire.ts';
import { ask, collect, testWire } from './collect.ts';
import { openAiRoute } from './route.ts';

const route = { ...openAiRoute('http://127.0.0.1'), provider: 'demo' as const };

describe('the demo', () => {
  it('streams word by word with a pause before each, then usage, then its end', async () => {
    const wire = testWire();
    let words = 0;
    const onEvent = ({ type }: { type: string }) => void (words += type === 'text' ? 1 : 0);
    const { events, usage, finish } = await collect(createDemoStream(wire), ask(route, 'hello'), { onEvent });
    expect(words).toBeGreaterThan(50);
    expect(wire.slept).toHaveLength(words);
    expect(usage?.inputTokens).toBe(2);
    expect(usage?.outputTokens).toBeGreaterThan(words);
    expect(finish).toBe('stop');
    expect(events.at(-1)?.type).toBe('finish');
  });

  it('stops at once', async () => {
    const controller = new AbortController();
    const wire = openWire({ version: '0', platform: 'test', arch: 'test', home: '/nobody' });
    const { text, thrown, finish } = await collect(createDemoStream(wire), ask(route, 'a long story'), {
      signal: controller.signal,
      onEvent: () => {
        controller.abort();
      },
    });
    expect(text).toBe('There');
    expect(thrown).toBe(controller.signal.reason);
    expect(finish).toBeUndefined();
  });
});
