import * as z from 'zod/mini';
import { LANGUAGES, PSEUDO_LANGUAGES, type LanguageChoice } from '../../src-preload/schemas/language.ts';
import { APPEARANCES, type Appearance } from '../core/appearance.ts';
import type { LoginShellMode } from '../core/environment/login-shell-start.ts';
import { AppFailure } from '../core/result.ts';
import { say } from '../core/say.ts';
import { changeData, readData, type DataFormat } from './data-file.ts';
import { newerError } from './data-words.ts';
import type { Tell } from './notices.ts';

/** The file as it is: also what this version does not know, which is written back as it was. */
const file = z.record(z.string(), z.unknown());
type File = z.infer<typeof file>;

/** A value of a newer version counts as not set. */
const orElse = z.catch;

const keys = orElse(z.array(z.string()), []);
const schema = z.object({
  shellEnvironment: orElse(z.enum(['auto', 'always', 'never']), 'auto'),
  appearance: orElse(z.enum(APPEARANCES), 'system'),
  language: orElse(z.enum(['system', ...LANGUAGES, ...PSEUDO_LANGUAGES]), 'system'),
  skipPreview: orElse(z.boolean(), false),
  formulas: orElse(z.boolean(), true),
  checkForUpdates: orElse(z.boolean(), true),
  favourites: keys,
  recents: keys,
});

/** What a person set for this app alone, as windows show it. */
export interface PreferencesView {
  appearance: Appearance;
  language: LanguageChoice;
  /** Saving does not show the difference first. */
  skipPreview: boolean;
  /** TeX in answers is set; otherwise it stands as written. */
  formulas: boolean;
  /** The app looks for newer versions of itself, where it can. */
  checkForUpdates: boolean;
  /** Keys of models, in the order in which they were marked. */
  favourites: string[];
  /** Keys of the models chosen last, newest first. */
  recents: string[];
}

/** The preferences in their file; unknown entries of the file stay. */
export interface Preferences {
  shellEnvironment(): Promise<LoginShellMode>;
  useShellEnvironment(mode: LoginShellMode): Promise<void>;
  view(): Promise<PreferencesView>;
  set(changes: Partial<Pick<PreferencesView, 'appearance' | 'language' | 'skipPreview' | 'formulas' | 'checkForUpdates'>>): Promise<void>;
  favourite(modelKey: string, isFavourite: boolean): Promise<void>;
  /** A model was chosen. */
  used(modelKey: string): Promise<void>;
}

/** A list that a newer version keeps in another form would be lost by a change of it. */
const isOurs = (list: unknown): boolean => list === undefined || z.array(z.string()).safeParse(list).success;

const MOST_RECENTS = 8;
const MOST_FAVOURITES = 200;

function parse(text: string): File | undefined {
  try {
    return file.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const FORMAT: DataFormat<File> = { parse, text: (value) => `${JSON.stringify(value, undefined, 2)}\n`, empty: {}, what: say`The setting`, holds: say`The app’s preferences`, advice: say`Set them anew in Settings.` };

/** The preferences in the file at `path`. One that is damaged counts as empty and is set aside; `tell` hears of it. */
export function createPreferences(path: string, tell?: Tell): Preferences {
  let known: Promise<File> | undefined;
  const read = (): Promise<File> => (known ??= readData(path, FORMAT, tell).then(({ value }) => value));
  const change = async (made: (before: File) => File): Promise<void> => {
    const value = await changeData(path, FORMAT, made);
    known = Promise.resolve(value);
  };
  return {
    shellEnvironment: async () => schema.parse(await read()).shellEnvironment,
    useShellEnvironment: (mode) => change((before) => ({ ...before, shellEnvironment: mode })),
    view: async () => viewOf(await read()),
    set: ({ appearance, language, skipPreview, formulas, checkForUpdates }) =>
      change((before) => ({
        ...before,
        ...(appearance !== undefined && { appearance }),
        ...(language !== undefined && { language }),
        ...(skipPreview !== undefined && { skipPreview }),
        ...(formulas !== undefined && { formulas }),
        ...(checkForUpdates !== undefined && { checkForUpdates }),
      })),
    favourite: (modelKey, isFavourite) =>
      change((before) => {
        if (!isOurs(before['favourites'])) throw new AppFailure(newerError(FORMAT, path));
        const others = schema.parse(before).favourites.filter((key) => key !== modelKey);
        return { ...before, favourites: isFavourite ? [...others, modelKey].slice(-MOST_FAVOURITES) : others };
      }),
    used: (modelKey) =>
      change((before) => {
        if (!isOurs(before['recents'])) return before;
        const others = schema.parse(before).recents.filter((key) => key !== modelKey);
        return { ...before, recents: [modelKey, ...others].slice(0, MOST_RECENTS) };
      }),
  };
}

function viewOf(stored: File): PreferencesView {
  const { shellEnvironment: _elsewhere, ...view } = schema.parse(stored);
  return view;
}
