import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SseEnd } from '../../../src-main/core/chat/sse-end.ts';

function watch(text: string, size = text.length + 1): SseEnd {
  const bytes = Buffer.from(text);
  const end = new SseEnd();
  for (let at = 0; at < bytes.length; at += size) end.push(bytes.subarray(at, at + size));
  return end;
}

it.each([
  ['a: 1\n\ndata: x', 7],
  ['a: 1\r\n\r\ndata: xy', 8],
  ['a: 1\r\rd', 1],
  ['a: 1\n\n', 0],
  ['data: never', 11],
])('knows how long the open event of %j is, wherever it is cut', (text, open) => {
  for (let at = 0; at <= text.length; at += 1) {
    const end = new SseEnd();
    end.push(Buffer.from(text.slice(0, at)));
    end.push(Buffer.from(text.slice(at)));
    expect({ at, open: end.openBytes }).toEqual({ at, open });
  }
});

describe('how an event stream ends', () => {
  it.each([
    ['with [DONE]', 'data: {}\n\ndata: [DONE]\n\n', true, true],
    ['with [DONE] alone', 'data:[DONE]\r\n\r\n', true, true],
    ['in the middle of [DONE]', 'data: {}\n\ndata: [DON', false, false],
    ['between two events', 'data: {}\n\n', false, true],
    ['after the first line break of two', 'data: {}\r\n', false, false],
    ['with an event that only speaks of [DONE]', 'data: "data: [DONE]"\n\n', false, true],
    ['before it began', '', false, true],
  ])('%s', (_where, text, done, whole) => {
    const end = watch(text);
    expect({ done: end.done, whole: end.whole, bytes: end.bytes }).toEqual({ done, whole, bytes: text.length });
  });

  it('does not depend on how the bytes are cut', () => {
    const piece = fc.constantFrom('data: {"a":"ü"}\n\n', 'data: "data: [DONE]"\n\n', ': ping\n\n', 'data: [DONE]\n\n', 'data: [DO');
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 1, max: 40 }), (pieces, size) => {
        const [one, many] = [watch(pieces.join('')), watch(pieces.join(''), size)];
        expect([many.done, many.whole, many.bytes]).toEqual([one.done, one.whole, one.bytes]);
      }),
    );
  });
});
