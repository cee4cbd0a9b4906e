import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { customEnvKey } from '../../../src-main/core/setup/custom-env-key.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const name = (protocol: string, url: string): string => customEnvKey(protocol, url, sha256);

describe('the variable of a provider of one’s own (SEMANTICS section 9)', () => {
  it('is made of protocol, address and a hash of both', () => {
    const hash = sha256('openai\0https://api.example.com/v1').slice(0, 12).toUpperCase();
    expect(name('openai', 'https://api.example.com/v1')).toBe(`QWEN_CUSTOM_API_KEY_OPENAI_HTTPS_API_EXAMPLE_COM_V1_${hash}`);
  });

  it('is the same with slashes and spaces around the address', () => {
    expect(name('openai', ' https://h/v1// ')).toBe(name('openai', 'https://h/v1'));
  });

  it('is another one for another protocol, and for addresses that read alike', () => {
    expect(new Set([name('openai', 'http://h/a-b'), name('openai', 'http://h/a_b'), name('anthropic', 'http://h/a-b')]).size).toBe(3);
  });

  it('is always a name that a .env file can hold', () => {
    expect(name('vertex-ai', 'https://例え.jp/?a=b&c')).toMatch(/^[A-Z0-9_]+$/);
  });
});
