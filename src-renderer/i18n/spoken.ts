import { languageOf, type Language } from '../../src-preload/schemas/language.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** The language that the window speaks now. */
export interface Spoken {
  /** BCP 47: "fr-CA". */
  readonly locale: string;
  readonly catalogue: Catalogue;
  readonly plural: Intl.PluralRules;
}

let spoken: Spoken = inWords('en', en);
let wanted = spoken.locale;
const listeners = new Set<() => void>();

/** Every other language is fetched when it is first spoken. */
const FURTHER: Readonly<Record<Exclude<Language, 'en'> | 'pseudo' | 'pseudo-rtl', () => Promise<Catalogue>>> = {
  fr: async () => (await import('./fr.ts')).fr,
  zh: async () => (await import('./zh.ts')).zh,
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
  const catalogue = language === 'en' ? en : await FURTHER[language]();
  if (wanted === locale) begin(inWords(locale, catalogue));
}

/** Hears of each change of language until the returned function is called. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function begin(next: Spoken): void {
  spoken = next;
  document.documentElement.lang = next.locale;
  document.documentElement.dir = languageOf(next.locale) === 'pseudo-rtl' ? 'rtl' : 'ltr';
  for (const listener of listeners) listener();
}

function inWords(locale: string, catalogue: Catalogue): Spoken {
  return { locale, catalogue, plural: new Intl.PluralRules(locale) };
}
