import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLink } from '../../../src-renderer/markdown/links.ts';

describe('a link', () => {
  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', 'mailto:a@b.c', 'blob:https://a.b/c', './relative', '//host/x', '', 'http://', 'nonsense'])(
    'to %j is none',
    (href) => {
      expect(safeLink(href, 'text')).toBeUndefined();
    },
  );

  it('is http or https, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.tuple(fc.constantFrom('javascript:', 'data:', ' java\nscript:', 'file:'), fc.string()).map((parts) => parts.join(''))), (href) => {
        const link = safeLink(href, 'text');
        if (link) expect(link.url).toMatch(/^https?:\/\//);
      }),
    );
  });

  it.each([
    ['https://example.com/a', 'the docs'],
    ['https://example.com/a', 'https://example.com/b'],
    ['https://www.example.com/', 'example.com'],
    ['https://example.com/', 'www.example.com/page'],
    ['https://example.com/', 'version 1.2'],
    ['https://example.com/', '3.14'],
    ['https://example.com/', 'example.com'],
  ])('to %s that reads %j is as it seems', (href, text) => {
    expect(safeLink(href, text)).toEqual({ url: new URL(href).href });
  });

  it.each([
    ['https://evil.example/', 'https://google.com', 'evil.example'],
    ['https://evil.example/', 'google.com', 'evil.example'],
    ['https://evil.example/', 'www.google.com/login?x=1', 'evil.example'],
    ['https://google.com@evil.example/', 'sign in', 'evil.example'],
    ['https://google.com@evil.example/', 'https://google.com@evil.example/', 'evil.example'],
    ['https://gооgle.com/', 'https://google.com', 'xn--ggle-55da.com'],
    ['http://127.0.0.1:8080/', 'http://localhost:8080', '127.0.0.1:8080'],
    ['https://evil.example/', 'https://', 'evil.example'],
  ])('to %s that reads %j shows %s', (href, text, host) => {
    expect(safeLink(href, text)?.warnHost).toBe(host);
  });
});
