import { describe, expect, it } from 'vitest';
import { credentialOf, detailOf, hostOf } from '../../../../src-main/core/chat/failures/failure-words.ts';
import { openAiRoute } from '../../../llm/route.ts';

describe('words about a route', () => {
  it('name the place of the key', () => {
    expect(credentialOf(openAiRoute('http://localhost'))).toBe('the key from KEY_ONE in ~/.qwen/.env, line 3');
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
