import { describe, expect, it } from 'vitest';
import { anthropicHeaders } from '../../../src-main/core/chat/anthropic/headers.ts';
import { geminiHeaders } from '../../../src-main/core/chat/gemini/headers.ts';
import { openAiHeaders } from '../../../src-main/core/chat/openai/headers.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { anthropicRoute, geminiRoute, openAiRoute } from '../../llm/route.ts';

const OWN = { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': 'S/1' };
const BETAS = 'interleaved-thinking-2025-05-14';

describe('the headers of a messages request', () => {
  it('carry the key in x-api-key wherever they go (R18)', () => {
    expect(anthropicHeaders(anthropicRoute('https://proxy.example', { key: 'k' }), 'S/1')).toEqual({
      ok: true,
      value: { ...OWN, 'x-api-key': 'k', 'anthropic-version': '2023-06-01', 'anthropic-beta': BETAS },
    });
  });

  it('name the betas that the body needs, with those of customHeaders first (G11)', () => {
    const generation = { reasoning: { effort: 'low' }, customHeaders: { 'Anthropic-Beta': `mine-1, ${BETAS}`, 'X-One': '1' } };
    const headers = anthropicHeaders(anthropicRoute('http://h', { generation }), 'S/1');
    expect(headers).toMatchObject({ value: { 'anthropic-beta': `mine-1,${BETAS},effort-2025-11-24`, 'X-One': '1' } });
    const without = anthropicHeaders(anthropicRoute('http://h', { generation: { reasoning: false } }), 'S/1');
    expect(without.ok && without.value).not.toHaveProperty('anthropic-beta');
  });
});

describe('the headers of a generateContent request', () => {
  it('carry the key in x-goog-api-key, which customHeaders do not take away (G15)', () => {
    const generation = { customHeaders: { 'X-One': '1', 'X-Goog-Api-Key': 'other' } };
    expect(geminiHeaders(geminiRoute('http://h', { key: 'k', generation }), 'S/1')).toEqual({ ok: true, value: { ...OWN, 'x-goog-api-key': 'k', 'X-One': '1' } });
  });

  it('carry a token of Google’s as such', () => {
    const { key: _key, ...route } = geminiRoute('http://h');
    const credential = { value: { project: 'p', location: 'global' }, source: { layer: 'environment', name: 'GOOGLE_CLOUD_PROJECT' } as const, hides: [] };
    const vertex = { ...route, provider: 'vertex-ai' as const, credential, key: { ...credential, value: new Secret('ya29.token') } };
    expect(geminiHeaders(vertex, 'S/1')).toEqual({ ok: true, value: { ...OWN, Authorization: 'Bearer ya29.token' } });
  });
});

describe('the headers for servers that are known by name', () => {
  const to = (base: string): unknown => openAiHeaders(openAiRoute('', { base, key: 'k' }), 'S/1');

  it.each(['https://r.openai.azure.com/openai/deployments/d', 'https://r.cognitiveservices.azure.com/openai', 'https://r.services.ai.azure.com/models'])(
    '%s takes the key as api-key',
    (base) => {
      expect(to(base)).toEqual({ ok: true, value: { ...OWN, 'api-key': 'k' } });
    },
  );

  it.each([
    'https://dashscope.aliyuncs.com/compatible-mode/v1',
    'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    'https://coding.dashscope.aliyuncs.com/v1',
    'https://token-plan.cn-beijing.maas.aliyuncs.com/compatible-mode/v1',
  ])('%s is told who asks (A05, K02)', (base) => {
    const value = { ...OWN, Authorization: 'Bearer k', 'X-DashScope-CacheControl': 'enable', 'X-DashScope-UserAgent': 'S/1', 'X-DashScope-AuthType': 'openai' };
    expect(to(base)).toEqual({ ok: true, value });
  });

  it.each(['https://openai.azure.com.evil.example/v1', 'https://notdashscope.aliyuncs.com.example/v1', 'https://xdashscope.aliyuncs.com/v1'])('%s only looks like one', (base) => {
    expect(to(base)).toEqual({ ok: true, value: { ...OWN, Authorization: 'Bearer k' } });
  });
});
