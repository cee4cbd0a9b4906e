import { describe, expect, it } from 'vitest';
import { openAiBody } from '../../../../src-main/core/chat/openai/body.ts';
import type { GenerationConfig } from '../../../../src-main/core/models/route.ts';
import { openAiRoute } from '../../../llm/route.ts';

const body = (generation: GenerationConfig): Record<string, unknown> => openAiBody(openAiRoute('http://localhost', { generation }), [{ role: 'user', text: 'hi' }]);
const PLAIN = { model: 'm', messages: [{ role: 'user', content: 'hi' }], stream: true, stream_options: { include_usage: true } };

describe('the body of a chat-completions request', () => {
  it('has nothing that was not asked for but a limit of the answer, as the CLI sends it (G19)', () => {
    expect(body({})).toEqual({ ...PLAIN, max_tokens: 32_000 });
    expect(body({ contextWindowSize: 65536, modalities: { image: true }, timeout: 1, maxRetries: 2, schemaCompliance: 'openapi_30' })).toEqual({ ...PLAIN, max_tokens: 32_000 });
  });

  it('carries samplingParams verbatim, whatever their names (R17)', () => {
    expect(body({ samplingParams: { temperature: 0.2, top_k: 7, min_p: 0.05, anything: [1] } })).toEqual({ ...PLAIN, temperature: 0.2, top_k: 7, min_p: 0.05, anything: [1] });
  });

  it('carries reasoning as it is (G04), but not when it is false (G05) or samplingParams are set (G01)', () => {
    expect(body({ reasoning: { effort: 'high' } })).toEqual({ ...PLAIN, max_tokens: 32_000, reasoning: { effort: 'high' } });
    expect(body({ reasoning: false })).toEqual({ ...PLAIN, max_tokens: 32_000 });
    expect(body({ reasoning: { effort: 'high' }, samplingParams: { top_p: 0.8 } })).toEqual({ ...PLAIN, top_p: 0.8 });
  });

  it('lets extra_body override everything, the model included (G01, G06)', () => {
    const generation = { samplingParams: { temperature: 0.2 }, extra_body: { temperature: 0.99, model: 'overridden', stream: false } };
    expect(body(generation)).toEqual({ ...PLAIN, temperature: 0.99, model: 'overridden', stream: false });
  });
});

describe('the body for servers that are known by name', () => {
  const IDS = { sessionId: 's', promptId: 's########0' };
  const to = (base: string, generation: GenerationConfig = {}, id = 'm'): Record<string, unknown> => {
    const turns = [
      { role: 'system' as const, text: 'Be brief.' },
      { role: 'user' as const, text: 'one' },
      { role: 'user' as const, text: 'two' },
    ];
    return openAiBody(openAiRoute('', { base, generation, id }), turns, IDS);
  };
  const cached = (text: string): unknown => [{ type: 'text', text, cache_control: { type: 'ephemeral' } }];
  const DASHSCOPE = 'https://dashscope.aliyuncs.com/compatible-mode/v1';

  it('marks the first and the last message for DashScope’s cache (A05), unless that is off', () => {
    expect(to(DASHSCOPE)).toMatchObject({
      preserve_thinking: true,
      messages: [
        { role: 'system', content: cached('Be brief.') },
        { role: 'user', content: 'one' },
        { role: 'user', content: cached('two') },
      ],
    });
    expect(JSON.stringify(to(DASHSCOPE, { enableCacheControl: false }))).not.toContain('cache_control');
    expect(to(DASHSCOPE, { extra_body: { preserve_thinking: false } })).toMatchObject({ preserve_thinking: false });
  });

  it.each([
    ['qwen3-max', undefined, true],
    ['qwen3-max', false, false],
    ['glm-5', undefined, false],
    ['glm-5', true, true],
  ])('tells DashScope which question it is: %s with enableRequestMetadata %s', (id, enableRequestMetadata, isTold) => {
    const sent = to(DASHSCOPE, enableRequestMetadata === undefined ? {} : { enableRequestMetadata }, id);
    expect(sent['metadata']).toEqual(isTold ? IDS : undefined);
    expect(to('http://h/v1', { enableRequestMetadata: true }, id)).not.toHaveProperty('metadata');
  });

  it('asks DashScope to keep pictures sharp for models that see (G18)', () => {
    expect(to(DASHSCOPE, {}, 'qwen-vl-max')).toHaveProperty('vl_high_resolution_images', true);
    expect(to(DASHSCOPE, {}, 'qwen3-coder-plus')).not.toHaveProperty('vl_high_resolution_images');
  });

  it.each([
    ['low', 'high'],
    ['high', 'high'],
    ['xhigh', 'max'],
  ])('says the effort %s to DeepSeek flat, as %s (G20)', (effort, said) => {
    const sent = to('https://api.deepseek.com/v1', { reasoning: { effort } });
    expect(sent).toHaveProperty('reasoning_effort', said);
    expect(sent).not.toHaveProperty('reasoning');
  });

  it('says the effort flat for GPT-5 (G23)', () => {
    expect(to('http://h/v1', { reasoning: { effort: 'low', summary: 'auto' } }, 'gpt-5-mini')).toMatchObject({ reasoning_effort: 'low', reasoning: { summary: 'auto' } });
  });

  it('sends ModelScope no stream_options without a stream', () => {
    const whole = { extra_body: { stream: false } };
    expect(to('https://api-inference.modelscope.cn/v1', whole)).not.toHaveProperty('stream_options');
    expect(to('https://api-inference.modelscope.cn/v1')).toHaveProperty('stream_options');
    expect(to('http://h/v1', whole)).toHaveProperty('stream_options');
  });
});

describe('a question with a picture', () => {
  const PICTURE = { mime: 'image/png', data: 'AAAA' };
  const asked = (text: string, baseUrl = 'http://localhost'): unknown =>
    openAiBody(openAiRoute(baseUrl, {}), [{ role: 'user', text, images: [PICTURE] }])['messages'];
  const part = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };

  it('carries it before its words, as data', () => {
    expect(asked('what is this')).toEqual([{ role: 'user', content: [part, { type: 'text', text: 'what is this' }] }]);
  });

  it('may be the picture alone', () => {
    expect(asked('')).toEqual([{ role: 'user', content: [part] }]);
  });
});
