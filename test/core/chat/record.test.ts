import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecord, parseRecords, type ChatRecord } from '../../../src-main/core/chat/record.ts';

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

  it('passes over damaged and unknown lines and counts them', () => {
    const damaged = `${formatRecord(chat)}not json\n{"kind":"hologram"}\n${formatRecord(question)}`;
    expect(parseRecords(damaged)).toEqual({ records: [chat, question], damaged: 2 });
  });
});
