import { nativeTheme } from 'electron';
import { appearanceIn } from '../core/appearance.ts';
import type { Preferences } from '../services/preferences.ts';
import { readNow } from '../shell/read-now.ts';

/** Light or dark as the file of preferences says, before the first window opens; the pages follow Chromium's own theme. */
export function recallAppearance(file: string): void {
  nativeTheme.themeSource = appearanceIn(readNow(file));
}

/** Preferences whose appearance is that of the windows as soon as it changes. */
export function withAppearance(preferences: Preferences): Preferences {
  const apply = async (): Promise<void> => {
    nativeTheme.themeSource = (await preferences.view()).appearance;
  };
  return { ...preferences, set: (changes) => preferences.set(changes).then(apply) };
}
