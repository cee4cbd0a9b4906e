import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpenAiChunk } from '../../../../src-main/core/chat/openai/chunk.ts';

const delta = (parts: object, more: object = {}): object => ({ choices: [{ index: 0, delta: parts, finish_reason: null }], ...more });

describe('an event of a chat-completions stream', () => {
  it('says text, reasoning, or nothing', () => {
    expect(readOpenAiChunk(delta({ content: 'a' }))).toEqual({ text: 'a', reasoning: '' });
    expect(readOpenAiChunk(delta({ reasoning_content: 'r' }))).toEqual({ text: '', reasoning: 'r' });
    expect(readOpenAiChunk(delta({ reasoning: 'r' }))).toEqual({ text: '', reasoning: 'r' });
    expect(readOpenAiChunk(delta({ content: null, role: 'assistant' }))).toEqual({ text: '', reasoning: '' });
    expect(readOpenAiChunk({ choices: [] })).toEqual({ text: '', reasoning: '' });
  });

  it('says a refusal as text, and that it is one', () => {
    expect(readOpenAiChunk(delta({ refusal: 'I cannot.' }))).toEqual({ text: 'I cannot.', reasoning: '', refused: true });
  });

  it('may say text in parts, of which only text counts', () => {
    const content = [{ type: 'thinking', thinking: 'hm' }, { type: 'text', text: 'a' }, { type: 'text', text: 'b' }, 7];
    expect(readOpenAiChunk(delta({ content }))).toMatchObject({ text: 'ab' });
  });

  it('counts tokens when both numbers are there', () => {
    expect(readOpenAiChunk({ choices: [], usage: { prompt_tokens: 1, completion_tokens: 2 } })).toMatchObject({ usage: { inputTokens: 1, outputTokens: 2 } });
    expect(readOpenAiChunk(delta({}, { usage: null }))).not.toHaveProperty('usage');
    expect(readOpenAiChunk(delta({}, { usage: { prompt_tokens: '1' } }))).not.toHaveProperty('usage');
  });

  it('is not one without choices and usage', () => {
    for (const value of [{}, { id: 'x' }, [], 'text', 1, null, undefined]) expect(readOpenAiChunk(value)).toBeUndefined();
  });

  it('never breaks the reader, whatever JSON it is', () => {
    const anything = fc.jsonValue();
    const chunk = fc.record({ choices: fc.array(fc.record({ index: fc.constantFrom(0, 1), delta: anything, message: anything, finish_reason: anything })), usage: anything });
    fc.assert(
      fc.property(fc.oneof(anything, chunk), (value) => {
        const read = readOpenAiChunk(value);
        if (read !== undefined) expect([typeof read.text, typeof read.reasoning]).toEqual(['string', 'string']);
      }),
    );
  });
});
