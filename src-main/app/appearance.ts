import { nativeTheme } from 'electron';
import type { Preferences } from '../services/preferences.ts';

/** Light or dark as the person chose it, from the first window on; the pages follow Chromium's own theme. */
export function withAppearance(preferences: Preferences): Preferences {
  const apply = async (): Promise<void> => {
    nativeTheme.themeSource = (await preferences.view()).appearance;
  };
  void apply();
  return { ...preferences, set: (changes) => preferences.set(changes).then(apply) };
}
