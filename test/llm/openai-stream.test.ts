import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { json, rawEvents, streamed } from '../servers/reply.ts';
import { chatChunk, chatEvents, sseEvent } from '../servers/sse.ts';
import { ask, collect, testWire } from './collect.ts';
import { openAiRoute } from './route.ts';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const stream = createOpenAiStream(testWire());

describe('an answer of a chat-completions server', () => {
  it('arrives as reasoning, text, usage and finish, in this order', async () => {
    server.script(streamed({ reasoning: ['Hm', 'm.'], text: ['Hel', 'lo'], usage: { prompt_tokens: 12, completion_tokens: 3 } }));
    const { events } = await collect(stream, ask(openAiRoute(server.origin)));
    expect(events).toEqual([
      { type: 'reasoning', text: 'Hmm.' },
      { type: 'text', text: 'Hello' },
      { type: 'usage', inputTokens: 12, outputTokens: 3 },
      { type: 'finish', reason: 'stop' },
    ]);
  });

  it('is handed on piece by piece, not at the end', async () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const script = { text: ['first ', 'second'] };
    const at = Buffer.byteLength(chatEvents(script).slice(0, 2).join(''));
    server.script(streamed(script, { stall: { at, until } }));
    const { text } = await collect(stream, ask(openAiRoute(server.origin)), {
      onEvent: (event) => {
        if (event.type === 'text' && event.text === 'first ') release();
      },
    });
    expect(text).toBe('first second');
  });

  it('is the same however the bytes are cut, through the middle of characters too', async () => {
    const pieces = ['Grüße ', '你好 ', '🚃🚃', '👩‍👩‍👧'];
    for (const chunkBytes of [1, 2, 3, 5, 7, 64]) {
      server.script(streamed({ text: pieces }, { chunkBytes }));
      const { text, finish } = await collect(stream, ask(openAiRoute(server.origin)));
      expect({ chunkBytes, text, finish }).toEqual({ chunkBytes, text: pieces.join(''), finish: 'stop' });
    }
  });

  it.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['content_filter', 'filtered'],
    ['tool_calls', 'tool-call'],
    ['error', 'other'],
    ['constructor', 'other'],
  ])('ends with finish reason %s as %s', async (said, finish) => {
    server.script(streamed({ text: ['x'], finish: said }));
    expect(await collect(stream, ask(openAiRoute(server.origin)))).toMatchObject({ finish });
  });

  it('is complete with [DONE] and no finish reason, and with a finish reason and no [DONE]', async () => {
    server.script(streamed({ text: ['a'], finish: null }), streamed({ text: ['b'], done: false }));
    expect(await collect(stream, ask(openAiRoute(server.origin)))).toMatchObject({ text: 'a', finish: 'stop' });
    expect(await collect(stream, ask(openAiRoute(server.origin)))).toMatchObject({ text: 'b', finish: 'stop' });
  });

  it('is complete when the server keeps the connection open after the finish reason', async () => {
    const script = { text: ['whole'], usage: null, done: false };
    server.script(streamed(script, { stall: { at: Buffer.byteLength(chatEvents(script).join('')) } }));
    expect(await collect(createOpenAiStream(testWire({ trailerMs: 50 })), ask(openAiRoute(server.origin)))).toMatchObject({ text: 'whole', finish: 'stop' });
  });

  it('passes over comments, empty objects, other choices and events without choices', async () => {
    const other = { ...chatChunk({}), choices: [{ index: 1, delta: { content: 'NO' }, finish_reason: null }] };
    server.script(rawEvents([': ping\n\n', sseEvent({}), sseEvent({ prompt_filter_results: [] }), sseEvent(other), sseEvent(chatChunk({ content: 'yes' }, 'stop')), 'data: [DONE]\n\n']));
    expect(await collect(stream, ask(openAiRoute(server.origin)))).toMatchObject({ text: 'yes', finish: 'stop' });
  });

  it('keeps repeated and reordered events in the order of the wire', async () => {
    const [a, b] = [sseEvent(chatChunk({ content: 'a' })), sseEvent(chatChunk({ content: 'b' }))];
    server.script(rawEvents([b, a, a, sseEvent(chatChunk({}, 'stop'))]));
    expect(await collect(stream, ask(openAiRoute(server.origin)))).toMatchObject({ text: 'baa', finish: 'stop' });
  });

  it('may come in one JSON object', async () => {
    const message = { role: 'assistant', content: 'at once', reasoning_content: 'hm' };
    server.script(json(200, { choices: [{ index: 0, message, finish_reason: 'length' }], usage: { prompt_tokens: 1, completion_tokens: 2 } }));
    expect(await collect(stream, ask(openAiRoute(server.origin)))).toMatchObject({ text: 'at once', reasoning: 'hm', finish: 'length', usage: { inputTokens: 1, outputTokens: 2 } });
  });
});
