import { describe, expect, it } from 'vitest';
import { createHighlighter, type HighlightThread } from '../../../../src-renderer/markdown/highlight/highlighter.ts';
import { LruCache } from '../../../../src-renderer/markdown/highlight/lru-cache.ts';
import type { HighlightReply, HighlightRequest } from '../../../../src-renderer/markdown/highlight/worker.ts';

/** A thread whose replies the test sends. */
function thread() {
  const asked: HighlightRequest[] = [];
  let reply: (reply: HighlightReply) => void = () => {};
  let fail = () => {};
  const state = { started: 0, ended: 0 };
  const made: HighlightThread = { ask: (request) => void asked.push(request), onReply: (listen) => (reply = listen), onFailure: (listen) => (fail = listen), end: () => void (state.ended += 1) };
  const start = () => {
    state.started += 1;
    return made;
  };
  return { asked, state, start, reply: (value: HighlightReply) => reply(value), fail: () => fail() };
}

describe('asking the thread that colours code', () => {
  it('asks for one block after the other, and gives each its answer', async () => {
    const { asked, start, reply } = thread();
    const highlighter = createHighlighter(start);
    const both = [highlighter.tokens('a', 'json'), highlighter.tokens('b', 'json')];
    expect(asked.map(({ code }) => code)).toEqual(['a']);
    reply({ id: asked[0]?.id ?? 0, tokens: new Uint32Array([1, 0]) });
    reply({ id: asked[1]?.id ?? 0, tokens: new Uint32Array([2, 0]) });
    expect((await Promise.all(both)).map((tokens) => tokens?.[0])).toEqual([1, 2]);
    expect(highlighter.known('b', 'json')?.[0]).toBe(2);
    expect(highlighter.known('b', 'yaml')).toBeUndefined();
  });

  it('ends a thread that takes too long, leaves that block plain, and has another one do the next', async () => {
    const { asked, state, start, reply } = thread();
    const highlighter = createHighlighter(start, 20);
    const [slow, next] = [highlighter.tokens('slow', 'bash'), highlighter.tokens('next', 'bash')];
    expect(await slow).toBeUndefined();
    expect(state).toEqual({ started: 2, ended: 1 });
    reply({ id: asked[0]?.id ?? 0, tokens: new Uint32Array([9, 0]) });
    reply({ id: asked[1]?.id ?? 0, tokens: new Uint32Array([4, 0]) });
    expect((await next)?.[0]).toBe(4);
  });

  it('leaves code plain when there is no thread, or it fails', async () => {
    expect(await createHighlighter(() => undefined).tokens('a', 'json')).toBeUndefined();
    const { start, fail } = thread();
    const highlighter = createHighlighter(start);
    const asked = highlighter.tokens('a', 'json');
    fail();
    expect(await asked).toBeUndefined();
    expect(await highlighter.tokens('b', 'json')).toBeUndefined();
  });
});

describe('what is kept', () => {
  it('is what was used last, within its limit', () => {
    const cache = new LruCache<number>(6);
    cache.set('aa', 1);
    cache.set('bb', 2);
    cache.set('cc', 3);
    cache.get('aa');
    cache.set('dd', 4);
    expect([cache.get('aa'), cache.get('bb'), cache.get('cc'), cache.get('dd')]).toEqual([1, undefined, 3, 4]);
  });
});
