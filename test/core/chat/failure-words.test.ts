import { describe, expect, it } from 'vitest';
import { credentialOf, detailOf, hostOf, placeOf } from '../../../src-main/core/chat/failure-words.ts';
import { openAiRoute } from '../../llm/route.ts';

describe('words about a route', () => {
  it.each([
    [{ layer: 'flag', name: '--openai-api-key' }, 'the flag --openai-api-key'],
    [{ layer: 'environment', name: 'OPENAI_API_KEY' }, 'OPENAI_API_KEY in the environment'],
    [{ layer: 'env-file', name: 'KEY_ONE', file: '~/.qwen/.env', line: 3 }, 'KEY_ONE in ~/.qwen/.env line 3'],
    [{ layer: 'settings', name: 'security.auth.apiKey', file: '~/.qwen/settings.json' }, 'security.auth.apiKey in ~/.qwen/settings.json'],
    [{ layer: 'vault', name: 'KEY_ONE' }, 'KEY_ONE in the encrypted vault'],
  ] as const)('name the place of a value: %j', (source, words) => {
    expect(placeOf(source)).toBe(words);
  });

  it('name the header that took the place of the key', () => {
    const route = openAiRoute('http://localhost', { generation: { customHeaders: { authorization: 'Bearer x' } } });
    expect(credentialOf(route)).toBe('the Authorization header from generationConfig.customHeaders');
  });

  it('name host and port and no more of the address', () => {
    expect(hostOf(openAiRoute('', { base: 'https://api.example.com:8443/tenant-secret/v1' }))).toBe('api.example.com:8443');
  });

  it('quote the other side on one line, without the key and without custom headers', () => {
    const route = openAiRoute('http://localhost', { key: 'my-own-key', generation: { customHeaders: { 'X-Token': 'header-secret' } } });
    expect(detailOf(' bad\n key my-own-key\t or header-secret ', route)).toEqual({ detail: 'bad key ••• or •••' });
    expect(detailOf(' \n', route)).toEqual({});
  });
});
