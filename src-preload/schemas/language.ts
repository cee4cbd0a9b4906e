/** The languages that the app speaks. */
export const LANGUAGES = ['en', 'fr', 'zh'] as const;
/** Made of English by rule, to find texts that do not fit or are not translated; never offered in Settings. */
export const PSEUDO_LANGUAGES = ['pseudo', 'pseudo-rtl'] as const;

export type Language = (typeof LANGUAGES)[number];
type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];
/** What a person can choose; `system` follows the computer's own list of languages. */
export type LanguageChoice = 'system' | Language | PseudoLanguage;

/** The tag of a language where the computer names none of its kind; `en-XA` and `ar-XB` are the pseudo-locales of Unicode CLDR. */
const TAGS: Readonly<Record<Language | PseudoLanguage, string>> = { en: 'en', fr: 'fr', zh: 'zh-CN', pseudo: 'en-XA', 'pseudo-rtl': 'ar-XB' };

/**
 * The tag (BCP 47) to speak and to write dates and numbers by: "fr-CA". `system`: the computer's languages, most wanted
 * first. A computer that is set to none of ours gets English.
 */
export function chosenLocale(choice: LanguageChoice, system: readonly string[]): string {
  const ours = system.filter((tag) => languageOf(tag) !== undefined);
  if (choice === 'system') return ours[0] ?? TAGS.en;
  return ours.find((tag) => languageOf(tag) === choice) ?? TAGS[choice];
}

/** Which catalogue a tag is written in. The Chinese one is in simplified characters, so it does not stand for the traditional ones. */
export function languageOf(tag: string): Language | PseudoLanguage | undefined {
  if (tag === TAGS.pseudo) return 'pseudo';
  if (tag === TAGS['pseudo-rtl']) return 'pseudo-rtl';
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'zh' && rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))) return undefined;
  return LANGUAGES.find((language) => language === primary);
}
