import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { callbackPage, PAGE_STYLE, sendOn } from '../../../src-main/core/oauth/callback-page.ts';
import { pageWords } from '../../../src-main/core/oauth/page-words.ts';

const NAMES = ['signedIn', 'failed', 'denied', 'ignored', 'settled'] as const;

it('the policy of the pages allows their own style by its hash, and nothing else', () => {
  const { headers, body } = callbackPage('signedIn', 200, 'en');
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
  expect(body).toContain(`<style>${PAGE_STYLE}</style>`);
  expect(body).not.toMatch(/<script|https?:|<img|<link/);
});

it.each([
  ['en-GB', 'en', 'You are signed in'],
  ['fr-CA', 'fr', 'Vous êtes connecté'],
  ['zh-Hans-CN', 'zh', '登录成功'],
  ['de', 'en', 'You are signed in'],
  ['', 'en', 'You are signed in'],
])('people with %s read them in %s', (language, tag, title) => {
  const { body } = callbackPage('signedIn', 200, language);
  expect(body).toContain(`<html lang="${tag}">`);
  expect(body).toContain(`<h1>${title}</h1>`);
});

it('every page exists in every language, in words of its own', () => {
  const all = NAMES.flatMap((name) => ['en', 'fr', 'zh'].map((language) => pageWords(name, language).text));
  expect(all.filter((text) => text.length < 10)).toEqual([]);
});

it('the browser is sent on by an answer without content', () => {
  expect(sendOn('/done')).toMatchObject({ status: 303, headers: { location: '/done', 'cache-control': 'no-store' }, body: '' });
});
