import { describe, expect, it } from 'vitest';
import { retried, wholeAnswer } from '../../../src-renderer/stores/answers.ts';
import { beforeRetry, withEndedAnswer, withQuestion, withRunningAnswer } from '../../../src-renderer/stores/chat-state.ts';
import { answer, id, question, receipt, snapshot } from '../samples.ts';

const end = { status: 'done', finish: 'stop', receipt } as const;

describe('an edited question', () => {
  it('takes the place of the old one with all that followed, as its newest version', () => {
    const messages = [question(1, 'a'), answer(2, 'b'), question(3, 'c'), answer(4, 'd')];
    const edited = { id: id(5), at: 0, text: 'c2' };
    expect(withQuestion(messages, edited, id(3))).toEqual([messages[0], messages[1], { role: 'user', ...edited, versions: { ids: [id(3), id(5)], shown: 1 } }]);
  });
});

describe('an answer that is asked for again', () => {
  it('stays as a version of the new one', () => {
    const messages = [question(1, 'a'), answer(2, 'b'), question(3, 'c'), answer(4, 'd')];
    expect(beforeRetry(messages, id(2), id(9))).toEqual({ kept: [messages[0]], more: { versions: { ids: [id(2), id(9)], shown: 1 } } });
  });

  it('is forgotten when it brought nothing', () => {
    const messages = [question(1, 'a'), answer(2, '', { status: 'failed' })];
    expect(beforeRetry(messages, undefined, id(9))).toEqual({ kept: [messages[0]], more: {} });
  });

  it('goes on where the old one went on, if that brought nothing', () => {
    const messages = [question(1, 'a'), answer(2, 'b'), answer(3, '', { continues: true, status: 'failed' })];
    expect(retried(messages, undefined)).toBe(id(3));
    expect(beforeRetry(messages, id(3), id(9))).toEqual({ kept: messages.slice(0, 2), more: { continues: true } });
  });

  it('is the whole of a continued one, which stays whole as a version', () => {
    const messages = [question(1, 'a'), answer(2, 'b'), answer(3, 'c', { continues: true }), answer(4, 'd', { continues: true })];
    expect([retried(messages, undefined), retried(messages, id(3))]).toEqual([id(2), id(2)]);
    expect(beforeRetry(messages, id(2), id(9))).toEqual({ kept: [messages[0]], more: { versions: { ids: [id(2), id(9)], shown: 1 } } });
  });

  it('is the last one where none is named, and none after a question', () => {
    expect(retried([question(1, 'a'), answer(2, 'b')], undefined)).toBe(id(2));
    expect(retried([question(1, 'a')], undefined)).toBeUndefined();
  });

  it('keeps its place among the versions to its end', () => {
    const versions = { ids: [id(2), id(11)], shown: 1 };
    const running = withRunningAnswer([question(1, 'a')], snapshot(10), 0, { versions });
    expect(withEndedAnswer(running, { answerId: id(11), text: 'x', reasoning: '' }, end).at(-1)).toMatchObject({ text: 'x', versions });
  });
});

describe('a continued answer', () => {
  it('is whole with all its parts, and no other', () => {
    const messages = [question(1, 'a'), answer(2, 'one'), answer(3, 'two', { continues: true }), question(4, 'b'), answer(5, 'other')];
    expect(wholeAnswer(messages, id(3)).map(({ text }) => text)).toEqual(['one', 'two']);
    expect(wholeAnswer(messages, id(5)).map(({ text }) => text)).toEqual(['other']);
  });
});
