import { describe, expect, it } from 'vitest';
import { chosenLocale, languageOf } from '../../src-preload/schemas/language.ts';

describe('the language to speak', () => {
  it.each([
    ['the first of the computer that is ours', 'system', ['de-DE', 'fr-CA', 'en-US'], 'fr-CA'],
    ['English where the computer wants none of ours', 'system', ['de-DE', 'it'], 'en'],
    ['English where the computer wants nothing', 'system', [], 'en'],
    ['not the simplified Chinese for a reader of traditional characters', 'system', ['zh-Hant-TW', 'zh-HK', 'en-GB'], 'en-GB'],
    ['what was chosen', 'zh', ['fr-FR'], 'zh-CN'],
    ['what was chosen, as it is written in the country of the computer', 'fr', ['en-CH', 'fr-CH'], 'fr-CH'],
    ['the pseudo-locale where it was asked for', 'pseudo', ['fr-FR'], 'en-XA'],
  ] as const)('is %s', (_what, choice, system, locale) => {
    expect(chosenLocale(choice, system)).toBe(locale);
  });
});

describe('the catalogue of a tag', () => {
  it.each([
    ['en-GB', 'en'],
    ['FR', 'fr'],
    ['zh-Hans-SG', 'zh'],
    ['zh_CN', 'zh'],
    ['zh-TW', undefined],
    ['en-XA', 'pseudo'],
    ['ar-XB', 'pseudo-rtl'],
    ['freak', undefined],
    ['', undefined],
  ])('%s: %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
