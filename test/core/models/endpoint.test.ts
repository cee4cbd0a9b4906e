import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { chatCompletionsEndpoint, endpointOf, hostOf, urlOf, type EndpointParts } from '../../../src-main/core/models/endpoint.ts';

const GOOD: [baseUrl: string, url: string][] = [
  ['https://api.openai.com/v1', 'https://api.openai.com/v1/chat/completions'],
  ['https://h/v1/', 'https://h/v1/chat/completions'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/chat/completions'],
  ['http://h/v1/chat/completions', 'http://h/v1/chat/completions'],
  ['http://h/v1/chat/completions/', 'http://h/v1/chat/completions'],
  ['https://h.azure.com/openai/deployments/d?api-version=2024-02-01', 'https://h.azure.com/openai/deployments/d/chat/completions?api-version=2024-02-01'],
  ['https://h/d/chat/completions?api-version=1&x=a%20b!', 'https://h/d/chat/completions?api-version=1&x=a%20b%21'],
  ['http://h//v1', 'http://h//v1/chat/completions'],
  [' http://h/v1 ', 'http://h/v1/chat/completions'],
  ['http://h/v1#part', 'http://h/v1/chat/completions'],
  ['http://[::1]:1234/v1', 'http://[::1]:1234/v1/chat/completions'],
];

describe('the endpoint of a base URL (R7, B55 to B58)', () => {
  it.each(GOOD)('of %s is %s', (baseUrl, url) => {
    const endpoint = chatCompletionsEndpoint(baseUrl);
    expect(endpoint && urlOf(endpoint)).toBe(url);
  });

  it.each(GOOD)('of %s is where the official SDK goes', async (baseUrl, url) => {
    const endpoint = chatCompletionsEndpoint(baseUrl);
    const gone: string[] = [];
    const fetch = async (target: string | URL | Request): Promise<Response> => {
      gone.push(target instanceof Request ? target.url : String(target));
      return Response.json({ choices: [] });
    };
    const client = new OpenAI({ apiKey: 'k', baseURL: endpoint?.base, defaultQuery: endpoint?.query, fetch, maxRetries: 0 });
    await client.chat.completions.create({ model: 'm', messages: [] });
    expect(gone).toEqual([url]);
  });

  it.each(['not a url', 'localhost:11434', 'ftp://h/v1', 'file:///etc/passwd', '', 'http://', 'https://user:secret@h/v1', 'javascript:alert(1)'])(
    'of %j is none',
    (baseUrl) => {
      expect(chatCompletionsEndpoint(baseUrl)).toBeUndefined();
      expect(hostOf(baseUrl)).toBeUndefined();
    },
  );
});

describe('the endpoint in other protocols', () => {
  const at = (provider: EndpointParts['provider'], baseUrl: string, modelId = 'm', credential?: EndpointParts['credential']): string | undefined => {
    const endpoint = endpointOf(baseUrl, { provider, modelId, ...(credential && { credential }) });
    return endpoint && urlOf(endpoint);
  };

  it.each([
    ['https://api.anthropic.com', 'https://api.anthropic.com/v1/messages'],
    ['https://api.anthropic.com/', 'https://api.anthropic.com/v1/messages'],
    ['https://h/ant/v1', 'https://h/ant/v1/messages'],
    ['https://h/ant/v1/', 'https://h/ant/v1/messages'],
    ['https://h/ant/v1/messages', 'https://h/ant/v1/messages'],
    ['https://h/ant?api-version=1', 'https://h/ant/v1/messages?api-version=1'],
    ['https://h/v1beta', 'https://h/v1beta/v1/messages'],
  ])('anthropic: of %s is %s; /v1 is not doubled (R7)', (baseUrl, url) => {
    expect(at('anthropic', baseUrl)).toBe(url);
  });

  it.each([
    ['https://generativelanguage.googleapis.com', 'gemini-x', 'https://generativelanguage.googleapis.com/v1beta/models/gemini-x:streamGenerateContent?alt=sse'],
    ['http://h/g/', 'm', 'http://h/g/v1beta/models/m:streamGenerateContent?alt=sse'],
    ['http://h/v1beta', 'models/m', 'http://h/v1beta/models/m:streamGenerateContent?alt=sse'],
    ['http://h?a=1', 'tunedModels/t', 'http://h/v1beta/tunedModels/t:streamGenerateContent?alt=sse&a=1'],
    ['http://h', '../x?y#z', 'http://h/v1beta/models/_/x%3Fy%23z:streamGenerateContent?alt=sse'],
  ])('gemini: of %s and %s is %s', (baseUrl, id, url) => {
    expect(at('gemini', baseUrl, id)).toBe(url);
  });

  it.each(['https://h/v1', 'https://h/v1/responses', 'https://h/v1/chat/completions'])('openai, responses API: of %s', (baseUrl) => {
    const endpoint = endpointOf(baseUrl, { provider: 'openai', modelId: 'm', wireApi: 'responses' });
    expect(endpoint && urlOf(endpoint)).toBe('https://h/v1/responses');
  });

  it('vertex-ai: without a project, and in one', () => {
    const project = { project: 'p1', location: 'europe-west1' };
    expect(at('vertex-ai', 'https://aiplatform.googleapis.com', 'g')).toBe('https://aiplatform.googleapis.com/v1beta1/publishers/google/models/g:streamGenerateContent?alt=sse');
    expect(at('vertex-ai', 'http://h', 'g', project)).toBe('http://h/v1beta1/projects/p1/locations/europe-west1/publishers/google/models/g:streamGenerateContent?alt=sse');
    expect(at('vertex-ai', 'http://h', 'meta/llama', project)).toContain('/locations/europe-west1/publishers/meta/models/llama:');
  });

  it.each(['anthropic', 'gemini', 'vertex-ai'] as const)('%s: of no web address is none', (provider) => {
    expect(at(provider, 'localhost:1')).toBeUndefined();
    expect(at(provider, 'https://me:secret@h')).toBeUndefined();
  });
});
