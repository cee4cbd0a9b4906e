import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../src-main/core/log/clean-line.ts';

/** What keys are made of. */
const key = fc.string({ unit: fc.constantFrom(...'abcdefXYZ0123456789-_.'.split('')), minLength: 12, maxLength: 60 }).filter((text) => /^[a-z\d].*[a-z\d]$/iu.test(text));
/** Anything that a person may have chosen as a password. */
const password = fc.string({ unit: 'binary-ascii', minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8);
const words = fc.string({ unit: 'grapheme', maxLength: 40 });

/** Every place in a line in which a key was ever seen. */
const PLACES: Record<string, (key: string) => string> = {
  'a query': (value) => `GET https://api.example/v1/models?alt=sse&key=${encodeURIComponent(value)}&x=1`,
  'a query within a query': (value) => `to https://in.example/?next=${encodeURIComponent(`https://api.example/?key=${encodeURIComponent(value)}`)}`,
  'a password of an address': (value) => `proxy http://me:${encodeURIComponent(value)}@proxy.example:8080 refused`,
  'a user of an address': (value) => `wss://${encodeURIComponent(value)}@h.example/socket`,
  'a path': (value) => `POST https://gate.example/${encodeURIComponent(value)}/chat`,
  'a header': (value) => `x-unheard-of: ${value}`,
  'an authorization header': (value) => `Authorization: Bearer ${value}`,
  'a basic header': (value) => `Proxy-Authorization: Basic ${Buffer.from(`me:${value}`).toString('base64')}`,
  'JSON': (value) => JSON.stringify({ model: 'm', deep: [{ api_key: value }] }),
  'JSON within JSON': (value) => JSON.stringify({ body: JSON.stringify({ api_key: value }) }),
  'a stack': (value) => `Error: bad key ${value} |     at send (file:///app/dist/main/main.js?k=${encodeURIComponent(value)}:12:7)`,
  'base64': (value) => Buffer.from(`user:${value}`).toString('base64'),
  'base64 of an address': (value) => Buffer.from(`{"k":"${value}"}`).toString('base64url'),
};

const formsOf = (value: string): string[] => [value, encodeURIComponent(value), encodeURIComponent(encodeURIComponent(value)), JSON.stringify(value).slice(1, -1), Buffer.from(value).toString('base64').slice(0, -4)];

describe.each(Object.entries(PLACES))('a registered secret in %s', (_place, put) => {
  it('is not in the line, in no form', () => {
    fc.assert(
      fc.property(fc.oneof(key, password), words, (secret, around) => {
        const line = cleanLine(`${around} ${put(secret)}`, [secret]);
        // What the words themselves hold of it is none of the secret's.
        for (const form of formsOf(secret)) if (!around.includes(form)) expect(line).not.toContain(form);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a key that nobody registered', () => {
  it.each(['sk-', 'sk-ant-api03-', 'sk-or-v1-', 'gsk_', 'xai-', 'hf_', 'ghp_'])('is known by its beginning %s, wherever it stands', (start) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z\d]{20,40}$/u), fc.constantFrom(...Object.entries(PLACES).filter(([place]) => !place.startsWith('base64'))), (rest, [, put]) => {
        expect(cleanLine(put(start + rest), [])).not.toContain(rest);
      }),
    );
  });

  it.each(Object.entries(PLACES).filter(([place]) => !place.startsWith('base64')))('of Google is known in %s', (_place, put) => {
    const google = 'AIzaSyA1234567890abcdefghijklmnopqrstuv';
    expect(cleanLine(put(google), [])).not.toContain(google);
  });

  it('is known as what a header bears', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z\d._~+/-]{20,60}$/u), fc.constantFrom('Bearer', 'bearer', 'Basic'), (token, scheme) => {
        expect(cleanLine(`authorization: ${scheme} ${token}`, [])).not.toContain(token);
      }),
    );
  });
});

describe('a line', () => {
  it('names servers and nothing else of their addresses', () => {
    const line = 'https://me:pw@api.example:8443/v1/x?key=1#f and HTTP://h/a, socks5://u:p@proxy.example';
    expect(cleanLine(line, [])).toBe('https://api.example:8443 and HTTP://h socks5://proxy.example');
  });

  it('gives nothing of an address that cannot be read', () => {
    expect(cleanLine('http://me:pa/ss@host and http://me:12/34@host and http://:::', [])).toBe('http://… and http://… and http://…');
  });

  it('keeps where in the app’s own files something was', () => {
    expect(cleanLine('at f (file:///app/main.js:12:7) app://ui/index.html?x#y', [])).toBe('at f (file:///app/main.js:12:7) app://ui/index.html');
  });

  it('holds no line of a secret that has several', () => {
    const secret = '-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END KEY-----';
    const line = cleanLine(`key: ${secret.replaceAll('\n', ' | ')} MIIEvQIBADANBg`, [secret]);
    expect(line).not.toMatch(/MIIE|kqhk/u);
  });

  it('is cut when it is long, after what is secret in it is gone', () => {
    const secret = 'the-key-of-somebody';
    const line = cleanLine(`${'x'.repeat(3990)}${secret}${'y'.repeat(100_000)}`, [secret]);
    expect(line.length).toBeLessThan(4100);
    expect(line).not.toContain('the-key');
  });
});
