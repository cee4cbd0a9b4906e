import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { chatCompletionsEndpoint, hostOf, urlOf } from '../../../src-main/core/models/endpoint.ts';

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
