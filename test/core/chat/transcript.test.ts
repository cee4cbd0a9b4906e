import { describe, expect, it } from 'vitest';
import { foldRecords, titleOf } from '../../../src-main/core/chat/transcript.ts';
import type { ChatRecord } from '../../../src-main/core/chat/record.ts';

const chat: ChatRecord = { kind: 'chat', v: 1, id: 'c', created: 1 };
const question: ChatRecord = { kind: 'user', id: 'u1', at: 2, text: 'Hello there' };
const begin: ChatRecord = { kind: 'begin', id: 'a1', at: 3 };
const delta = (text: string): ChatRecord => ({ kind: 'delta', id: 'a1', text, reasoning: '' });
const answer: ChatRecord = { kind: 'answer', id: 'a1', at: 5, text: 'Hi!', reasoning: '', status: 'done', finish: 'stop' };

describe('the transcript of a conversation', () => {
  it('shows questions and answers in order and is titled by the first question', () => {
    const { summary, messages } = foldRecords('c', [chat, question, begin, answer]);
    expect(summary).toEqual({ id: 'c', title: 'Hello there', created: 1, updated: 5, messages: 2 });
    expect(messages.map(({ role, text }) => [role, text])).toEqual([['user', 'Hello there'], ['assistant', 'Hi!']]);
  });

  it('keeps what arrived of an answer that never ended, and says so', () => {
    const { messages } = foldRecords('c', [chat, question, begin, delta('Hel'), delta('lo')]);
    expect(messages.at(-1)).toMatchObject({ text: 'Hello', status: 'interrupted' });
  });

  it('takes the final answer over its checkpoints', () => {
    const { messages } = foldRecords('c', [chat, question, begin, delta('H'), answer]);
    expect(messages.at(-1)).toMatchObject({ text: 'Hi!', status: 'done' });
    expect(messages).toHaveLength(2);
  });
});

describe('a conversation', () => {
  it('is named by the person, and by its first words again when that name is emptied', () => {
    const named: ChatRecord = { kind: 'title', title: 'Greetings' };
    expect(foldRecords('c', [chat, question, named]).summary.title).toBe('Greetings');
    expect(foldRecords('c', [chat, question, named, { kind: 'title', title: '' }]).summary.title).toBe('Hello there');
  });

  it('is pinned until it is no longer', () => {
    const pin = (pinned: boolean): ChatRecord => ({ kind: 'pin', pinned });
    expect(foldRecords('c', [chat, question, pin(true)]).summary.pinned).toBe(true);
    expect(foldRecords('c', [chat, question, pin(true), pin(false)]).summary).not.toHaveProperty('pinned');
  });

  it('has the system prompt that was set last', () => {
    expect(foldRecords('c', [chat, { kind: 'system', text: 'a' }, question, { kind: 'system', text: 'b' }]).system).toBe('b');
  });
});

describe('a title', () => {
  it('is the first line, cut at a word and never in the middle of a character', () => {
    expect(titleOf('  One line\nand another')).toBe('One line');
    expect(titleOf('word '.repeat(40))).toMatch(/^(word )+word…$/);
    expect(titleOf('👩‍💻'.repeat(100))).toBe(`${'👩‍💻'.repeat(60)}…`);
  });
});
