import type { ComponentType } from 'react';
import { wholeEnglish } from '../i18n/spoken.ts';
import { lazyPart, type LazyPart } from '../ui/lazy-part.tsx';

/** The places that are not there at the first paint. */
export const modelsPlace = place(async () => (await import('../features/models/models-place.tsx')).ModelsPlace);
export const settingsPlace = place(async () => (await import('../features/settings/settings-place.tsx')).SettingsPlace);
/** Fetched before it is first asked for, so that it opens at once. */
export const palette = place(async () => (await import('../features/palette/palette.tsx')).Palette);
export const signInPlace = place(async () => (await import('../features/sign-in/sign-in-place.tsx')).SignInPlace);

/** A place comes with its styles and its words, never before them. */
function place(load: () => Promise<ComponentType>): LazyPart<object> {
  return lazyPart(async () => {
    const [loaded] = await Promise.all([load(), import('../places.css'), wholeEnglish()]);
    return loaded;
  });
}
