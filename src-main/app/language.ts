import { app } from 'electron';
import { chosenLocale, type LanguageChoice } from '../../src-preload/schemas/language.ts';
import { nativeWords, type NativeWords } from './native-words.ts';

/** The language of the app: one for all windows, menus and dialogues. */
export interface AppLanguage {
  /** Speaks what the person chose, from now on; returns the tag (BCP 47). */
  speak(choice: LanguageChoice): string;
  locale(): string;
  words(): NativeWords;
}

/** Speaks the computer's own language until it is told otherwise. `changed` hears the words whenever they become others, but not the first. */
export function createLanguage(changed: (words: NativeWords) => void): AppLanguage {
  const localeFor = (choice: LanguageChoice): string => chosenLocale(choice, app.getPreferredSystemLanguages());
  let locale = localeFor('system');
  const words = (): NativeWords => nativeWords(locale);
  return {
    speak(choice) {
      const next = localeFor(choice);
      if (next !== locale) {
        locale = next;
        changed(words());
      }
      return locale;
    },
    locale: () => locale,
    words,
  };
}
