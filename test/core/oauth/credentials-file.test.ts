import { describe, expect, it } from 'vitest';
import { credentialsText, readCredentials } from '../../../src-main/core/oauth/credentials-file.ts';

/** The file as each version of the CLI leaves it (SEMANTICS section 8); the keys and their order are the CLI's. */
const FILES: [version: string, text: string][] = [
  ['0.10.1 after signing in', '{\n  "access_token": "a-1",\n  "refresh_token": "r-1",\n  "token_type": "Bearer",\n  "resource_url": "portal.qwen.ai",\n  "expiry_date": 1795443615727\n}'],
  ['0.12.0 after a renewal', '{\n  "access_token": "a-1",\n  "token_type": "Bearer",\n  "refresh_token": "r-1",\n  "resource_url": "portal.qwen.ai",\n  "expiry_date": 1795443615727\n}'],
  ['0.24.4, from a service without resource_url', '{\n  "access_token": "a-1",\n  "refresh_token": "r-1",\n  "token_type": "Bearer",\n  "expiry_date": 1795443615727\n}'],
];

describe('the file of the CLI', () => {
  it.each(FILES)('of %s is accepted', (_version, text) => {
    const read = readCredentials(text);
    expect(read.state).toBe('present');
    if (read.state !== 'present') return;
    const { access, refresh, tokenType, expiresAt } = read.tokens;
    expect([access.reveal(), refresh?.reveal(), tokenType, expiresAt]).toEqual(['a-1', 'r-1', 'Bearer', 1_795_443_615_727]);
  });

  it.each(FILES)('of %s keeps its keys when we write it', (_version, text) => {
    const read = readCredentials(text);
    const written = read.state === 'present' ? credentialsText(read.tokens) : '';
    expect(JSON.parse(written)).toEqual(JSON.parse(text));
  });

  it('is written byte for byte as the CLI writes it', () => {
    const [[, text]] = FILES as [[string, string]];
    const read = readCredentials(text);
    expect(read.state === 'present' && credentialsText(read.tokens)).toBe(text);
  });

  it('keeps what we do not know', () => {
    const text = '{"access_token":"a","refresh_token":"r","token_type":"Bearer","expiry_date":5,"scope":"x","nested":{"kept":true}}';
    const read = readCredentials(text);
    expect(read.state === 'present' && JSON.parse(credentialsText(read.tokens))).toEqual(JSON.parse(text));
  });

  it('may begin with a byte order mark', () => {
    expect(readCredentials(`\uFEFF${FILES[0]?.[1] ?? ''}`).state).toBe('present');
  });

  it.each([
    ['access_token', { access_token: '' }],
    ['refresh_token', { refresh_token: undefined }],
    ['token_type', { token_type: 3 }],
    ['expiry_date', { expiry_date: '1795443615727' }],
    ['expiry_date', { expiry_date: 0 }],
  ])('without a usable %s counts as signed out (Q18 to Q20)', (name, change) => {
    const whole = { access_token: 'a', refresh_token: 'r', token_type: 'Bearer', expiry_date: 5 };
    expect(readCredentials(JSON.stringify({ ...whole, ...change }))).toEqual({ state: 'incomplete', lacks: [name] });
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"access_token": "a", "refr'])('%j is malformed', (text) => {
    expect(readCredentials(text)).toEqual({ state: 'malformed' });
  });

  it('gives no secret away when it is printed', () => {
    const read = readCredentials('{"access_token":"a-secret","refresh_token":"r-secret","token_type":"Bearer","expiry_date":5}');
    expect(JSON.stringify(read)).not.toContain('-secret');
  });
});
