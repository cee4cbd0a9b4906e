import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../src-main/core/log/clean-line.ts';
import { formsOf, key, password, PLACES } from './key-places.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 40 });

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
