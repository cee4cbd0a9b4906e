import { describe, expect, it } from 'vitest';
import { anthropicBody } from '../../../../src-main/core/chat/anthropic/body.ts';
import { anthropicHeaders } from '../../../../src-main/core/chat/anthropic/headers.ts';
import type { ChatTurn } from '../../../../src-main/core/chat/events.ts';
import type { GenerationConfig } from '../../../../src-main/core/models/route.ts';
import { anthropicRoute } from '../../../llm/route.ts';

const TURNS: ChatTurn[] = [
  { role: 'system', text: 'Be brief.' },
  { role: 'user', text: 'hi' },
  { role: 'assistant', text: 'Hello.' },
  { role: 'user', text: 'ok?' },
];
const body = (generation: GenerationConfig = {}, id = 'c1'): Record<string, unknown> => anthropicBody(anthropicRoute('http://h', { generation, id }), TURNS);

const CACHED = { cache_control: { type: 'ephemeral' } };

describe('the body of a messages request', () => {
  it('is this when nothing is set (G11, G12)', () => {
    expect(body()).toEqual({
      model: 'c1',
      system: [{ type: 'text', text: 'Be brief.', ...CACHED }],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'hi' }] },
        { role: 'assistant', content: [{ type: 'text', text: 'Hello.' }] },
        { role: 'user', content: [{ type: 'text', text: 'ok?', ...CACHED }] },
      ],
      max_tokens: 32_000,
      temperature: 1,
      thinking: { type: 'enabled', budget_tokens: 32_000 },
      stream: true,
    });
  });

  it('has no cache marks when enableCacheControl is false (G14)', () => {
    expect(JSON.stringify(body({ enableCacheControl: false }))).not.toContain('cache_control');
  });

  it('keeps the marks for an hour when cacheRetention says so, and names the beta', () => {
    const generation = { cacheRetention: '1h', reasoning: false as const };
    expect(body(generation)['system']).toEqual([{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral', ttl: '1h' } }]);
    expect(anthropicHeaders(anthropicRoute('http://h', { generation }), 'S/1')).toMatchObject({ value: { 'anthropic-beta': 'extended-cache-ttl-2025-04-11' } });
  });

  it('keeps each mark as cacheRetentionByBlock says', () => {
    const sent = body({ cacheRetention: '1h', cacheRetentionByBlock: { system: 'ephemeral' } });
    expect(sent['system']).toEqual([{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }]);
    expect(JSON.stringify(sent['messages'])).toContain('"ttl":"1h"');
  });

  it('shares the instructions when forceGlobalCacheScope says so, and names the beta', () => {
    const generation = { forceGlobalCacheScope: true, reasoning: false as const };
    expect(body(generation)['system']).toEqual([{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral', scope: 'global' } }]);
    expect(anthropicHeaders(anthropicRoute('http://h', { generation }), 'S/1')).toMatchObject({ value: { 'anthropic-beta': 'prompt-caching-scope-2026-01-05' } });
    expect(JSON.stringify(body({ ...generation, enableCacheControl: false }))).not.toContain('scope');
  });

  it('takes what samplingParams can say to Anthropic, and nothing of extra_body', () => {
    const samplingParams = { temperature: 0.2, top_p: 0.8, top_k: 7, max_tokens: 4096, repetition_penalty: 1.1 };
    const sent = body({ samplingParams, extra_body: { foo: 1, model: 'other' } });
    expect(sent).toMatchObject({ model: 'c1', temperature: 0.2, top_p: 0.8, top_k: 7, max_tokens: 4096 });
    expect(sent).not.toHaveProperty('repetition_penalty');
    expect(sent).not.toHaveProperty('foo');
  });

  it.each([
    ['low', 16_000],
    ['medium', 32_000],
    ['high', 64_000],
  ])('turns the effort %s into a budget of %i, and says it (G11)', (effort, budget) => {
    expect(body({ reasoning: { effort } })).toMatchObject({ thinking: { type: 'enabled', budget_tokens: budget }, output_config: { effort } });
  });

  it('prefers a stated budget (G13)', () => {
    expect(body({ reasoning: { effort: 'low', budget_tokens: 5000 } })).toMatchObject({ thinking: { budget_tokens: 5000 }, output_config: { effort: 'low' } });
    expect(body({ reasoning: { budget_tokens: 5000 } })).not.toHaveProperty('output_config');
  });

  it('says nothing of thinking when reasoning is false (G12)', () => {
    expect(Object.keys(body({ reasoning: false }))).toEqual(['model', 'system', 'messages', 'max_tokens', 'temperature', 'stream']);
  });

  it.each([
    ['claude-3-haiku-20240307', 4096, undefined],
    ['claude-3-5-sonnet-latest', 8192, undefined],
    ['claude-3-7-sonnet-latest', 32_000, 'enabled'],
    ['claude-sonnet-4-5-20250929', 32_000, 'enabled'],
    ['claude-sonnet-4-20250514', 32_000, 'enabled'],
    ['claude-opus-4-6', 128_000, 'adaptive'],
    ['claude-sonnet-5', 32_000, 'adaptive'],
  ])('fits %s: %i tokens, thinking %s', (id, most, thinking) => {
    const sent = body({}, id);
    expect(sent['max_tokens']).toBe(most);
    if (thinking === undefined) expect(sent).not.toHaveProperty('thinking');
    else expect(sent['thinking']).toMatchObject({ type: thinking });
  });

  it('sends no temperature to models that refuse one, and lowers efforts that a model does not know', () => {
    expect(body({ samplingParams: { temperature: 0.1 } }, 'claude-opus-4-8')).not.toHaveProperty('temperature');
    expect(body({ reasoning: { effort: 'max' } }, 'claude-sonnet-4-5')).toMatchObject({ output_config: { effort: 'high' } });
    expect(body({ reasoning: { effort: 'max' } }, 'claude-opus-4-6')).toMatchObject({ output_config: { effort: 'max' } });
  });

  it('is capped by QWEN_CODE_MAX_OUTPUT_TOKENS where the settings name no number', () => {
    const route = { ...anthropicRoute('http://h'), maxOutputTokens: 500 };
    expect(anthropicBody(route, TURNS)['max_tokens']).toBe(500);
  });
});

describe('a question with a picture', () => {
  const asked = (text: string): unknown => {
    const route = anthropicRoute('http://h', { generation: { enableCacheControl: false } });
    return anthropicBody(route, [{ role: 'user', text, images: [{ mime: 'image/png', data: 'AAAA' }] }])['messages'];
  };
  const block = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } };

  it('carries it before its words, or alone', () => {
    expect(asked('what is this')).toEqual([{ role: 'user', content: [block, { type: 'text', text: 'what is this' }] }]);
    expect(asked('')).toEqual([{ role: 'user', content: [block] }]);
  });
});
