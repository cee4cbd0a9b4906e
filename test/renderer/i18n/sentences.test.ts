import { describe, expect, it } from 'vitest';
import { frSentences } from '../../../src-renderer/i18n/fr/sentences.ts';
import { zhSentences } from '../../../src-renderer/i18n/zh/sentences.ts';
import { saidTemplates } from './said-templates.ts';
import { shownUnsaid, unsaidIn } from './shown-unsaid.ts';

const templates = new Set((await saidTemplates()).map(({ template }) => template));
/** Nothing but values in a row: every language has its own separators for them. */
const isRow = (template: string): boolean => /^(?:\{\d+\}[,;]? ?)+$/.test(template);
const holes = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].toSorted();

describe.each([
  ['French', frSentences],
  ['Chinese', zhSentences],
])('the sentences of main in %s', (_name, sentences) => {
  it('are all there', () => {
    expect([...templates].filter((template) => !isRow(template) && sentences[template] === undefined)).toEqual([]);
  });

  it('are all in use', () => {
    expect(Object.keys(sentences).filter((template) => !templates.has(template))).toEqual([]);
  });

  it('hold the values that English holds', () => {
    expect(Object.entries(sentences).filter(([template, text]) => String(holes(text)) !== String(holes(template)))).toEqual([]);
  });
});

describe('a sentence of main on the screen', () => {
  it('is said in the language of the window', async () => {
    expect(await shownUnsaid()).toEqual([]);
  });

  it.each(['<p>{message}</p>', '<p>{open && finding.message}</p>', '<p title={note}>x</p>', "t('a.b', { why: error.message })", '<>{`${warning} more`}</>'])('is noticed in %s', (source) => {
    expect(unsaidIn('a.tsx', source)).toHaveLength(1);
  });

  it.each(['<p>{said(message)}</p>', '<Card message={message} />', '<p key={note}>{said(note)}</p>', "t('a.b', { why: said(error.message) })", '<p>{message === undefined ? null : said(message)}</p>'])('is left alone in %s', (source) => {
    expect(unsaidIn('a.tsx', source)).toEqual([]);
  });
});

const breaking = (sentences: Readonly<Record<string, string>>, rule: RegExp): string[] => Object.values(sentences).filter((text) => rule.test(text.replace(/https?:\/\/|"[^"]*": \{ "[^"]*": "[^"]*" \}/g, '')));

describe('French typography', () => {
  it.each([
    ['a narrow no-break space before ; : ! ? and »', /[^\u202F\s][;!?»]|[^\u202F\s]:(\s|$)| [;:!?»]/],
    ['a narrow no-break space after «', /«(?!\u202F)/],
    ['real apostrophes', /'/],
  ])('has %s', (_what, rule) => {
    expect(breaking(frSentences, rule)).toEqual([]);
  });
});

describe('Chinese typography', () => {
  it.each([
    ['a space between Chinese and Latin', /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u],
    ['full-width marks after Chinese', /\p{Script=Han}[,;:!?.()]/u],
    ['one form of address', /您/],
  ])('has %s', (_what, rule) => {
    expect(breaking(zhSentences, rule)).toEqual([]);
  });
});
