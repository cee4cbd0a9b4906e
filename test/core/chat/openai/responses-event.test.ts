import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResponsesEvent } from '../../../../src-main/core/chat/openai/responses-event.ts';

describe('an event of the responses API', () => {
  it.each([
    [{ type: 'response.output_text.delta', delta: 'a' }, { text: 'a' }],
    [{ type: 'response.refusal.delta', delta: 'no' }, { text: 'no' }],
    [{ type: 'response.reasoning_text.delta', delta: 'hm' }, { reasoning: 'hm' }],
    [{ type: 'response.completed', response: { status: 'completed', usage: { input_tokens: 2, output_tokens: 3 } } }, { finish: 'stop', end: true, usage: { inputTokens: 2, outputTokens: 3 } }],
    [{ type: 'response.incomplete', response: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } } }, { finish: 'length', end: true }],
    [{ type: 'response.incomplete', response: { status: 'incomplete', incomplete_details: { reason: 'something new' } } }, { finish: 'other' }],
    [{ type: 'response.failed', response: { error: { code: 'server_error', message: 'no' } } }, { error: { error: { code: 'server_error', message: 'no' } } }],
    [{ type: 'error', code: 'rate_limit', message: 'slow' }, { error: { error: { code: 'rate_limit' } } }],
    [{ type: 'response.function_call_arguments.delta', delta: '{"x":1}' }, { text: '', reasoning: '' }],
  ])('%j is read', (event, chunk) => {
    expect(readResponsesEvent(event)).toMatchObject(chunk);
  });

  it('may be the whole response', () => {
    const output = [
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'hm' }] },
      { type: 'message', content: [{ type: 'output_text', text: 'a' }, { type: 'refusal', refusal: 'b' }] },
    ];
    expect(readResponsesEvent({ object: 'response', status: 'completed', output })).toMatchObject({ text: 'ab', reasoning: 'hm', finish: 'stop', end: true });
  });

  it('is told from anything else, and never throws', () => {
    expect(readResponsesEvent({ choices: [] })).toBeUndefined();
    fc.assert(fc.property(fc.jsonValue(), (value) => void readResponsesEvent(value)));
    fc.assert(fc.property(fc.constantFrom('response.completed', 'response.failed', 'error'), fc.jsonValue(), (type, response) => void readResponsesEvent({ type, response })));
  });
});
