import { describe, expect, it } from 'vitest';
import { responsesBody } from '../../../../src-main/core/chat/openai/responses-body.ts';
import type { GenerationConfig } from '../../../../src-main/core/models/route.ts';
import { responsesRoute } from '../../../llm/route.ts';

const TURNS = [
  { role: 'system' as const, text: 'Be brief.' },
  { role: 'user' as const, text: 'hi' },
  { role: 'assistant' as const, text: 'Hello.' },
];
const body = (generation: GenerationConfig = {}) => responsesBody(responsesRoute('http://h', { generation }), TURNS);

describe('the body of a request to the responses API', () => {
  it('is this when nothing is set: nothing is stored on the other side', () => {
    expect(body()).toEqual({
      model: 'm',
      instructions: 'Be brief.',
      input: [
        { role: 'user', content: [{ type: 'input_text', text: 'hi' }] },
        { role: 'assistant', content: [{ type: 'output_text', text: 'Hello.' }] },
      ],
      stream: true,
      store: false,
      tool_choice: 'auto',
      parallel_tool_calls: true,
      max_output_tokens: 32_000,
    });
  });

  it('names the limit of the answer as this API does', () => {
    expect(body({ samplingParams: { max_tokens: 5, temperature: 0.5 } })).toMatchObject({ max_output_tokens: 5, temperature: 0.5 });
    expect(body({ samplingParams: { max_tokens: 5 } })).not.toHaveProperty('max_tokens');
    expect(body({ samplingParams: { max_completion_tokens: 6 } })).toMatchObject({ max_output_tokens: 6 });
  });

  it('carries reasoning as it is, and lets extra_body override everything', () => {
    expect(body({ reasoning: { effort: 'high' }, extra_body: { store: true } })).toMatchObject({ reasoning: { effort: 'high' }, store: true });
    expect(body({ reasoning: false })).not.toHaveProperty('reasoning');
  });

  it('carries pictures before the words', () => {
    const [message] = responsesBody(responsesRoute('http://h'), [{ role: 'user', text: 'what', images: [{ mime: 'image/png', data: 'AAAA' }] }])['input'] as unknown[];
    expect(message).toEqual({ role: 'user', content: [{ type: 'input_image', image_url: 'data:image/png;base64,AAAA' }, { type: 'input_text', text: 'what' }] });
  });
});
