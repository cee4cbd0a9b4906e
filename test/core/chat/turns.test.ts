import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src-main/core/chat/message.ts';
import { turnsOf, turnsToGoOn } from '../../../src-main/core/chat/turns.ts';

const user = (id: string, text: string): Message => ({ role: 'user', id, at: 1, text });
const answer = (id: string, text: string, more: { continues?: true } = {}): Message => ({ role: 'assistant', id, at: 1, text, reasoning: '', status: 'done', ...more });

describe('what goes to the model', () => {
  const messages = [user('u1', 'Hello'), answer('a1', 'Hi!'), user('u2', 'And?')];

  it('is everything that was said, after the system prompt', () => {
    expect(turnsOf(messages, { system: 'Be kind.' }).map(({ role, text }) => [role, text])).toEqual([
      ['system', 'Be kind.'],
      ['user', 'Hello'],
      ['assistant', 'Hi!'],
      ['user', 'And?'],
    ]);
  });

  it('ends before the answer that is asked for again', () => {
    expect(turnsOf(messages, { before: 'a1' })).toEqual([{ role: 'user', text: 'Hello' }]);
  });

  it('leaves out answers that say nothing, and keeps a question that is only a picture', () => {
    const picture: Message = { role: 'user', id: 'u3', at: 1, text: '', images: [{ id: 'f', mime: 'image/png', width: 1, height: 1 }] };
    expect(turnsOf([answer('a', ''), picture])).toMatchObject([{ role: 'user', text: '', images: [{ id: 'f' }] }]);
  });

  it('takes an answer and what continued it for one', () => {
    expect(turnsOf([user('u', 'Count'), answer('a', 'one, t'), answer('b', 'wo', { continues: true })]).at(-1)).toEqual({ role: 'assistant', text: 'one, two' });
  });

  it('asks to go on without saying so in the conversation', () => {
    expect(turnsToGoOn([{ role: 'assistant', text: 'one, t' }])).toMatchObject([{ role: 'assistant' }, { role: 'user' }]);
  });
});
