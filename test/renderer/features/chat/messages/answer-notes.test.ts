import { describe, expect, it } from 'vitest';
import { say } from '../../../../../src-main/core/say.ts';
import { noteOf } from '../../../../../src-renderer/features/chat/messages/answer-notes.tsx';
import type { AnswerMessage } from '../../../../../src-preload/contract.ts';

const answer = (more: Partial<AnswerMessage>): AnswerMessage => ({ role: 'assistant', id: 'a', at: 1, text: 'words', reasoning: '', status: 'done', ...more });

describe('the note below an answer', () => {
  it.each([
    [{ finish: 'length' as const }, /Continue it/, /before it wrote anything/],
    [{ finish: 'filtered' as const }, /withheld the rest/, /withheld this answer/],
    [{ status: 'stopped' as const }, /is kept/, /before anything had arrived/],
    [{ status: 'interrupted' as const }, /is kept/, /before anything of this answer/],
  ])('for %o tells what came before that, if anything did', (ending, withText, without) => {
    expect(noteOf(answer(ending))).toMatch(withText);
    expect(noteOf(answer({ ...ending, text: '' }))).toMatch(without);
  });

  it('keeps to what is true of thoughts alone', () => {
    expect(noteOf(answer({ status: 'stopped', text: '', reasoning: 'hm' }))).toMatch(/is kept/);
    expect(noteOf(answer({ finish: 'length', text: '', reasoning: 'hm' }))).toMatch(/less thinking/);
  });

  it('is absent for an answer that is plainly done, or whose card says it all', () => {
    expect(noteOf(answer({ finish: 'stop' }))).toBeUndefined();
    expect(noteOf(answer({ status: 'failed', text: '', error: { code: 'net/cut', message: say`It was cut.` } }))).toBeUndefined();
    expect(noteOf(answer({ finish: 'stop', text: '' }))).toMatch(/without writing/);
  });
});
