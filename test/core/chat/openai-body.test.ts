import { describe, expect, it } from 'vitest';
import { openAiBody } from '../../../src-main/core/chat/openai-body.ts';
import type { GenerationConfig } from '../../../src-main/core/models/route.ts';
import { openAiRoute } from '../../llm/route.ts';

const body = (generation: GenerationConfig): Record<string, unknown> => openAiBody(openAiRoute('http://localhost', { generation }), [{ role: 'user', text: 'hi' }]);
const PLAIN = { model: 'm', messages: [{ role: 'user', content: 'hi' }], stream: true, stream_options: { include_usage: true } };

describe('the body of a chat-completions request', () => {
  it('has nothing that was not asked for: no max_tokens, no temperature', () => {
    expect(body({})).toEqual(PLAIN);
    expect(body({ contextWindowSize: 65536, modalities: { image: true }, timeout: 1, maxRetries: 2, schemaCompliance: 'openapi_30' })).toEqual(PLAIN);
  });

  it('carries samplingParams verbatim, whatever their names (R17)', () => {
    expect(body({ samplingParams: { temperature: 0.2, top_k: 7, min_p: 0.05, anything: [1] } })).toEqual({ ...PLAIN, temperature: 0.2, top_k: 7, min_p: 0.05, anything: [1] });
  });

  it('carries reasoning as it is (G04), but not when it is false (G05) or samplingParams are set (G01)', () => {
    expect(body({ reasoning: { effort: 'high' } })).toEqual({ ...PLAIN, reasoning: { effort: 'high' } });
    expect(body({ reasoning: false })).toEqual(PLAIN);
    expect(body({ reasoning: { effort: 'high' }, samplingParams: { top_p: 0.8 } })).toEqual({ ...PLAIN, top_p: 0.8 });
  });

  it('lets extra_body override everything, the model included (G01, G06)', () => {
    const generation = { samplingParams: { temperature: 0.2 }, extra_body: { temperature: 0.99, model: 'overridden', stream: false } };
    expect(body(generation)).toEqual({ ...PLAIN, temperature: 0.99, model: 'overridden', stream: false });
  });
});
