import { languageOf, type Language } from '../../src-preload/schemas/language.ts';
import type { Catalogue } from './catalogue.ts';
import { enFirst } from './en-first.ts';
import type { Sentences } from './sentences.ts';

/** The words of a language: the window's own texts, and main's sentences, which are English already. */
export interface Words {
  readonly catalogue: Catalogue;
  readonly sentences?: Sentences;
}

/** The language that the window speaks now. */
export interface Spoken extends Words {
  /** BCP 47: "fr-CA". */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly plural: Intl.PluralRules;
}

/** What is missing here comes by `wholeEnglish`, before a place that needs it is shown. */
let english: Words = { catalogue: enFirst as Readonly<Record<string, string>> as Catalogue };
let spoken: Spoken = speaker('en', english);
let wanted = spoken.locale;
const listeners = new Set<() => void>();

/** Every other language is fetched when it is first spoken. */
const FURTHER: Readonly<Record<Exclude<Language, 'en'> | 'pseudo' | 'pseudo-rtl', () => Promise<Words>>> = {
  fr: async () => (await import('./french.ts')).french,
  zh: async () => (await import('./chinese.ts')).chinese,
  pseudo: async () => (await import('./pseudo.ts')).pseudo,
  'pseudo-rtl': async () => (await import('./pseudo.ts')).pseudo,
};

export function speaking(): Spoken {
  return spoken;
}

/** Speaks `locale` from now on. English is there at once; for another language await the result. A later wish overtakes an earlier one. */
export async function speak(locale: string): Promise<void> {
  wanted = locale;
  if (locale === spoken.locale) return;
  const language = languageOf(locale) ?? 'en';
  const words = language === 'en' ? english : await FURTHER[language]();
  if (wanted === locale) begin(speaker(locale, words));
}

/** Adds the English of the places to that of the first view. Other languages are always whole. */
export async function wholeEnglish(): Promise<void> {
  const { en } = await import('./en.ts');
  english = { catalogue: en };
  if (languageOf(spoken.locale) === 'en') spoken = speaker(spoken.locale, english);
}

/** A value within a text: where that is read from the right, a path or an address in it still reads from the left (Unicode FSI and PDI). */
export function apart(value: string): string {
  return spoken.dir === 'rtl' ? `\u2068${value}\u2069` : value;
}

/** Hears of each change of language until the returned function is called. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function begin(next: Spoken): void {
  spoken = next;
  document.documentElement.lang = next.locale;
  document.documentElement.dir = next.dir;
  for (const listener of listeners) listener();
}

function speaker(locale: string, words: Words): Spoken {
  return { ...words, locale, dir: languageOf(locale) === 'pseudo-rtl' ? 'rtl' : 'ltr', plural: new Intl.PluralRules(locale) };
}
