import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecord, isUnreadable, parseRecords, type ChatRecord } from '../../../src-main/core/chat/record.ts';

const chat: ChatRecord = { kind: 'chat', v: 1, id: 'c', created: 1 };
const question: ChatRecord = { kind: 'user', id: 'u1', at: 2, text: 'Hello there' };
const delta: ChatRecord = { kind: 'delta', id: 'a1', text: 'Hel', reasoning: '' };
const answer: ChatRecord = { kind: 'answer', id: 'a1', at: 5, text: 'Hi!', reasoning: '', status: 'done', finish: 'stop' };

describe('the file of a conversation', () => {
  const records = [chat, question, delta, answer];
  const text = records.map(formatRecord).join('');

  it('reads back what was written', () => {
    expect(parseRecords(text)).toEqual({ records, damaged: 0 });
  });

  it('is read up to any tear: whole records stay, the torn one is left out', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const read = parseRecords(text.slice(0, length)).records;
        expect(read).toEqual(records.slice(0, read.length));
        expect(read.length).toBeGreaterThanOrEqual(text.slice(0, length).split('\n').length - 1);
      }),
    );
  });

  it('keeps a whole record behind a tear that took the line break along', () => {
    const torn = `${formatRecord(chat)}${formatRecord(question).slice(0, 20)}${formatRecord(answer)}${formatRecord(question)}`;
    expect(parseRecords(torn)).toEqual({ records: [chat, answer, question], damaged: 1 });
  });

  it('loses no neighbour to a damaged byte or to a hole of zeros', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.nat(40), (at, length) => {
        const damaged = `${text.slice(0, at)}${'\0'.repeat(Math.min(length, text.length - 1 - at))}${text.slice(at + length)}`;
        const lines = (count: string) => count.split('\n').length - 1;
        const hit = lines(text.slice(0, at + length)) - lines(text.slice(0, at)) + 1;
        expect(parseRecords(damaged).records.length).toBeGreaterThanOrEqual(records.length - hit);
      }),
    );
  });

  it('is unreadable only when no line of it is JSON', () => {
    expect(isUnreadable('\0\0\0\nx\n')).toBe(true);
    expect(isUnreadable(`\0\0\n${formatRecord(chat)}`)).toBe(false);
    expect(isUnreadable('{"kind":"from-a-later-version"}\n')).toBe(false);
    expect(['', '\n', 'half a li'].map(isUnreadable)).toEqual([false, false, false]);
  });

  it('passes over damaged and unknown lines and counts them', () => {
    const damaged = `${formatRecord(chat)}not json\n{"kind":"hologram"}\n${formatRecord(question)}`;
    expect(parseRecords(damaged)).toEqual({ records: [chat, question], damaged: 2 });
  });
});
