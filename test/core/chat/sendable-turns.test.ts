import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatTurn } from '../../../src-main/core/chat/events.ts';
import { sendableTurns } from '../../../src-main/core/chat/sendable-turns.ts';

const user = (text: string): ChatTurn => ({ role: 'user', text });
const assistant = (text: string): ChatTurn => ({ role: 'assistant', text });
const PICTURE = { mime: 'image/png', data: 'AAAA' };

describe('a conversation on its way to a model', () => {
  it('that every protocol takes goes as it is', () => {
    const turns: ChatTurn[] = [{ role: 'system', text: 'Be brief.' }, user('a'), assistant('b'), { ...user(''), images: [PICTURE] }];
    expect(sendableTurns(turns)).toEqual(turns);
  });

  it('joins questions that stand in a row because an answer never came', () => {
    expect(sendableTurns([user('one'), { ...user('two'), images: [PICTURE] }, assistant('b'), user('c')])).toEqual([
      { role: 'user', text: 'one\n\ntwo', images: [PICTURE] },
      assistant('b'),
      user('c'),
    ]);
  });

  it('leaves out an answer of blanks, and then joins its neighbours', () => {
    expect(sendableTurns([user('one'), assistant(' \n'), user('two')])).toEqual([user('one\n\ntwo')]);
  });

  it('is opened by a question when an answer stands first, as in one that was imported', () => {
    expect(sendableTurns([assistant('Welcome!'), user('hi')]).map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  });

  it('has its instructions first, as one', () => {
    expect(sendableTurns([user('a'), { role: 'system', text: 'x' }, { role: 'system', text: ' ' }, { role: 'system', text: 'y' }])).toEqual([{ role: 'system', text: 'x\n\ny' }, user('a')]);
  });

  it('is always in turns, begins with a question, and loses no word', () => {
    const turn = fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const, 'system' as const), text: fc.constantFrom('', ' ', '\n', 'a', 'b c', 'd\n') });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (before) => {
        const turns = [...before, user('last')];
        const sent = sendableTurns(turns);
        const spoken = sent.filter(({ role }) => role !== 'system');
        expect(spoken.every(({ role }, place) => role === (place % 2 === 0 ? 'user' : 'assistant'))).toBe(true);
        expect(sent.slice(1).some(({ role }) => role === 'system')).toBe(false);
        expect(sent.every(({ text }) => text.trim() !== '')).toBe(true);
        const words = (list: readonly ChatTurn[]) => list.flatMap(({ text }) => text.split(/\s+/)).filter((word) => /^[a-d]$|^last$/.test(word)).toSorted();
        expect(words(sent)).toEqual(words(turns));
      }),
    );
  });
});
