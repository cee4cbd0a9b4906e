import { describe, expect, it } from 'vitest';
import { openAiLimit } from '../../../../src-main/core/chat/openai/limit.ts';

describe('the limit of an answer that the settings do not limit', () => {
  it.each([
    ['qwen3.7-max', 64_000],
    ['qwen3-coder-plus', 32_768],
    ['gpt-4o', 16_384],
    ['GPT-4o-mini', 16_384],
    ['deepseek-chat', 8192],
    ['anything-else', 32_000],
  ])('of %s is %i', (id, tokens) => {
    expect(openAiLimit(id)).toEqual({ max_tokens: tokens });
  });

  it('is no higher than the variable says', () => {
    expect(openAiLimit('anything-else', 1000)).toEqual({ max_tokens: 1000 });
    expect(openAiLimit('gpt-4o', 90_000)).toEqual({ max_tokens: 16_384 });
  });

  it.each(['gpt-5', 'gpt-5-mini', 'o1', 'o3-mini', 'o4-mini'])('is not sent to %s, which refuses it', (id) => {
    expect(openAiLimit(id)).toEqual({});
  });
});
