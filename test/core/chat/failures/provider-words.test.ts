import { describe, expect, it } from 'vitest';
import { providerWords } from '../../../../src-main/core/chat/failures/provider-words.ts';

describe('what a provider says in an error body', () => {
  it.each([
    ['OpenAI', { error: { message: 'bad key', type: 'invalid_request_error', code: 'invalid_api_key' } }, { words: 'bad key', code: 'invalid_api_key' }],
    ['OpenRouter', { error: { message: 'slow', code: 429 } }, { words: 'slow', code: '429' }],
    ['Ollama', { error: 'model not found' }, { words: 'model not found' }],
    ['DashScope', { code: 'Throttling', message: 'too fast' }, { words: 'too fast', code: 'Throttling' }],
    ['FastAPI', { detail: 'Not Found' }, { words: 'Not Found' }],
    ['FastAPI, in full', { detail: [{ msg: 'field required' }] }, { words: '{"detail":[{"msg":"field required"}]}' }],
    ['text', 'no', { words: 'no' }],
    ['a web page', '<!DOCTYPE html><title> 404 </title>', { words: 'a web page titled “404”' }],
    ['a web page without a title', '<html></html>', { words: 'a web page' }],
    ['a number', 7, { words: '7' }],
    ['nothing', undefined, { words: '' }],
  ])('%s', (_who, body, said) => {
    expect(providerWords(body)).toEqual(said);
  });
});
