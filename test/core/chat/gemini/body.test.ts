import { describe, expect, it } from 'vitest';
import { geminiRequest, type GeminiRequest } from '../../../../src-main/core/chat/gemini/body.ts';
import type { GenerationConfig } from '../../../../src-main/core/models/route.ts';
import { geminiRoute } from '../../../llm/route.ts';

const request = (generation: GenerationConfig = {}, id = 'g1'): GeminiRequest =>
  geminiRequest(geminiRoute('http://h', { generation, id }), [
    { role: 'system', text: 'Be brief.' },
    { role: 'user', text: 'hi' },
    { role: 'assistant', text: 'Hello.' },
  ]);

describe('a request to Gemini or Vertex AI', () => {
  it('is this when nothing is set (G15, G16)', () => {
    expect(request()).toEqual({
      contents: [
        { role: 'user', parts: [{ text: 'hi' }] },
        { role: 'model', parts: [{ text: 'Hello.' }] },
      ],
      config: {
        temperature: 1,
        topP: 0.95,
        topK: 64,
        maxOutputTokens: 32_000,
        thinkingConfig: { includeThoughts: true, thinkingLevel: 'THINKING_LEVEL_UNSPECIFIED' },
        systemInstruction: 'Be brief.',
      },
    });
  });

  it('has samplingParams under Google’s names, and nothing of extra_body', () => {
    const samplingParams = { temperature: 0.2, top_p: 0.8, top_k: 7, max_tokens: 4096, presence_penalty: 0.1, frequency_penalty: 0.3, other: 1 };
    const { config } = request({ samplingParams, extra_body: { foo: 1 } });
    expect(config).toMatchObject({ temperature: 0.2, topP: 0.8, topK: 7, maxOutputTokens: 4096, presencePenalty: 0.1, frequencyPenalty: 0.3 });
    expect(Object.keys(config)).not.toEqual(expect.arrayContaining([expect.stringMatching(/foo|other|_/)]));
  });

  it.each([
    ['low', 'LOW'],
    ['medium', 'MEDIUM'],
    ['high', 'HIGH'],
    ['max', 'HIGH'],
  ])('turns the effort %s into the level %s', (effort, thinkingLevel) => {
    expect(request({ reasoning: { effort } }).config['thinkingConfig']).toEqual({ includeThoughts: true, thinkingLevel });
  });

  it('asks for no thoughts when reasoning is false', () => {
    expect(request({ reasoning: false }).config['thinkingConfig']).toEqual({ includeThoughts: false });
  });

  it.each([
    ['gemini-2.0-flash', 8192],
    ['gemini-2.5-pro', 32_000],
    ['gemini-3-pro-preview', 32_000],
  ])('fits %s: %i tokens', (id, most) => {
    expect(request({}, id).config['maxOutputTokens']).toBe(most);
  });
});

describe('a question with a picture', () => {
  const asked = (text: string): unknown => geminiRequest(geminiRoute('http://h', {}), [{ role: 'user', text, images: [{ mime: 'image/png', data: 'AAAA' }] }]).contents;
  const part = { inlineData: { mimeType: 'image/png', data: 'AAAA' } };

  it('carries it before its words, or alone', () => {
    expect(asked('what is this')).toEqual([{ role: 'user', parts: [part, { text: 'what is this' }] }]);
    expect(asked('')).toEqual([{ role: 'user', parts: [part] }]);
  });
});
