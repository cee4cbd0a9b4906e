import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamDecoder, type StreamEvent } from '../../../src-main/core/chat/event-stream.ts';

/** What a decoder makes of a text that comes in parts of so many bytes. */
function decoded(text: string, size = Infinity): StreamEvent[] {
  const decoder = new EventStreamDecoder();
  const bytes = new TextEncoder().encode(text);
  const events: StreamEvent[] = [];
  for (let from = 0; from < bytes.length; from += size) events.push(...decoder.push(bytes.subarray(from, from + size)));
  return [...events, ...decoder.end()];
}

const dataOf = (text: string, size?: number): string[] => decoded(text, size).map(({ data }) => data);

describe('EventStreamDecoder', () => {
  it('gives each event as soon as its blank line is there', () => {
    const decoder = new EventStreamDecoder();
    const push = (text: string) => decoder.push(new TextEncoder().encode(text)).map(({ data }) => data);
    expect(push('data: a\n')).toEqual([]);
    expect(push('\ndata: b\n\ndata: c')).toEqual(['a', 'b']);
    expect(push('\n\n')).toEqual(['c']);
    expect(push('data: d\r\r')).toEqual(['d']);
  });

  it('knows the three line ends', () => {
    for (const end of ['\n', '\r', '\r\n']) expect(dataOf(`data: a${end}${end}data: b${end}${end}`)).toEqual(['a', 'b']);
  });

  it('joins the lines of one event and takes away one space', () => {
    expect(dataOf('data: one\ndata:two\ndata:  three\ndata\n\n')).toEqual(['one\ntwo\n three\n']);
  });

  it('passes over comments, other fields, a byte order mark and events without data', () => {
    expect(decoded('\uFEFF: hello\nid: 1\nretry: 5\nevent: ping\n\n\n\nevent: error\ndata: {}\n\ndata: x\n\n')).toEqual([
      { event: 'error', data: '{}' },
      { event: '', data: 'x' },
    ]);
  });

  it('counts an event at the end whose blank line was left out', () => {
    expect(dataOf('data: a\n\ndata: b')).toEqual(['a', 'b']);
    expect(dataOf('data: a\n\ndata: b\n')).toEqual(['a', 'b']);
  });

  it('says the same however the bytes are cut', () => {
    const line = fc.constantFrom('data: {"a":"é😀"}', 'data:x', 'event: error', ': c', 'id: 3', '', '');
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(line), end, fc.integer({ min: 1, max: 7 }), (lines, lineEnd, size) => {
        const text = lines.join(lineEnd);
        expect(decoded(text, size)).toEqual(decoded(text));
      }),
    );
  });
});
