import { describe, expect, it } from 'vitest';
import { enFirst } from '../../../src-renderer/i18n/en-first.ts';
import { en } from '../../../src-renderer/i18n/en.ts';
import { fr } from '../../../src-renderer/i18n/fr.ts';
import { pseudo } from '../../../src-renderer/i18n/pseudo.ts';
import { zh } from '../../../src-renderer/i18n/zh.ts';
import { firstViewFiles } from './first-view.ts';
import { keysIn, keysInUse } from './keys-in-use.ts';

type Texts = Readonly<Record<string, string>>;

const english: Texts = en;
const plurals = Object.keys(en).flatMap((key) => (key.endsWith('.other') ? [key.slice(0, -'.other'.length)] : []));
/** The key of a text without the form of its plural. */
const baseOf = (key: string): string => plurals.find((base) => key.startsWith(`${base}.`) && /\.(one|many|other)$/.test(key)) ?? key;
const parameters = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();

describe.each<[string, string, Texts]>([
  ['English', 'en', en],
  ['French', 'fr', fr],
  ['Chinese', 'zh', zh],
  ['pseudo', 'en-XA', pseudo.catalogue],
])('the %s catalogue', (_name, locale, texts) => {
  it('has a text for each key of English, and no other key', () => {
    expect([...new Set(Object.keys(texts).map(baseOf))].toSorted()).toEqual([...new Set(Object.keys(en).map(baseOf))].toSorted());
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has the plural forms of its language, all of them and no other', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const base of plurals) {
      const present = Object.keys(texts).flatMap((key) => (key.startsWith(`${base}.`) && !key.slice(base.length + 1).includes('.') ? [key.slice(base.length + 1)] : []));
      expect([base, ...present.toSorted()]).toEqual([base, ...forms]);
    }
  });

  it('takes the parameters that English takes', () => {
    for (const [key, text] of Object.entries(texts)) {
      const model = english[key] ?? english[`${baseOf(key)}.other`] ?? '';
      // "One model is listed": a form for one may leave the number out.
      const expected = parameters(model).filter((name) => name !== 'count' || !/\.(one|many)$/.test(key) || text.includes('{count}'));
      expect([key, ...parameters(text)]).toEqual([key, ...expected]);
    }
  });
});

it('no key of the catalogue is unused', async () => {
  const inUse = await keysInUse();
  expect(Object.keys(en).filter((key) => !inUse(baseOf(key)))).toEqual([]);
});

it('what the first view says is there before the places come', async () => {
  const isAsked = await keysIn(await firstViewFiles());
  expect(Object.keys(enFirst).some((key) => isAsked(baseOf(key)))).toBe(true);
  expect(Object.keys(en).filter((key) => !(key in enFirst) && isAsked(baseOf(key)))).toEqual([]);
});

const breaking = (texts: Texts, rule: RegExp): [string, string][] => Object.entries(texts).filter(([, text]) => rule.test(text.replace(/https?:\/\//g, '')));

describe('French typography', () => {
  it.each([
    ['a narrow no-break space before ; : ! ? and »', /[^\u202F\s][;!?»]|[^\u202F\s]:(\s|$)| [;:!?»]/],
    ['a narrow no-break space after «', /«(?!\u202F)/],
    ['real apostrophes', /'/],
  ])('has %s', (_what, rule) => {
    expect(breaking(fr, rule)).toEqual([]);
  });
});

describe('Chinese typography', () => {
  it.each([
    ['a space between Chinese and Latin', /\p{Script=Han}[A-Za-z0-9{]|[A-Za-z0-9}]\p{Script=Han}/u],
    ['full-width marks after Chinese', /\p{Script=Han}[,;:!?.()]/u],
    ['one form of address', /您/],
  ])('has %s', (_what, rule) => {
    expect(breaking(zh, rule)).toEqual([]);
  });
});
