import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppUrl, openableLink } from '../../src-main/core/links.ts';

describe('a link that may be opened', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTP://Example.COM:8080/a b?q=ü#f', 'http://example.com:8080/a%20b?q=%C3%BC#f'],
    ['https://exämple.com/', 'https://xn--exmple-cua.com/'],
  ])('%s is normalised', (link, href) => {
    expect(openableLink(link)).toEqual({ ok: true, value: href });
  });

  it.each([
    ['another scheme', 'file:///etc/passwd'],
    ['script', 'javascript:alert(1)'],
    ['our own scheme', 'app://ui/'],
    ['a mail address', 'mailto:a@example.com'],
    ['no scheme', 'example.com'],
    ['nothing', ''],
    ['a user name', 'https://user@example.com/'],
    ['a password', 'https://:secret@example.com/'],
    ['a line break', 'https://example.com/\nx'],
    ['a tab', 'https://exam\tple.com/'],
    ['a NUL', 'https://example.com/\u0000'],
    ['a right-to-left override', 'https://example.com/\u202Egpj.exe'],
    ['an invisible space', 'https://example\u200B.com/'],
    ['3000 characters', `https://example.com/${'a'.repeat(3000)}`],
    ['characters that grow beyond 2 KB', `https://example.com/${'ü'.repeat(1000)}`],
  ])('is not one with %s', (_what, link) => {
    expect(openableLink(link)).toMatchObject({ ok: false, error: { code: 'link/refused' } });
  });

  it('is http or https, short, without credentials, and opens as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), fc.string({ unit: 'binary' })), (link) => {
        const result = openableLink(link);
        if (!result.ok) return;
        const url = new URL(result.value);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        expect(result.value).toMatch(/^[\u0021-\u007E]{1,2048}$/u);
        expect(openableLink(result.value)).toEqual(result);
      }),
    );
  });
});

describe('a page of the app', () => {
  it.each(['app://ui', 'app://ui/', 'app://ui/index.html?x=1#y'])('is %s', (url) => {
    expect(isAppUrl(url)).toBe(true);
  });

  it.each(['', 'app://ui.evil/', 'app://ui@evil/', 'app://evil/ui', 'app://UI/', 'app://ui:80/', 'https://ui/', 'app:ui', ' app://ui/', 'file:///app://ui/'])('is not %s', (url) => {
    expect(isAppUrl(url)).toBe(false);
  });

  it('has the host ui for every URL parser', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const url = `app://ui${rest}`;
        if (isAppUrl(url) && URL.canParse(url)) expect(new URL(url).host).toBe('ui');
      }),
    );
  });
});
