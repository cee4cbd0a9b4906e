import { lazyPart } from '../ui/lazy-part.tsx';

/** The places that are not there at the first paint. */
export const modelsPlace = lazyPart<object>(async () => (await import('../features/models/models-place.tsx')).ModelsPlace);
export const settingsPlace = lazyPart<object>(async () => (await import('../features/settings/settings-place.tsx')).SettingsPlace);
/** Fetched before it is first asked for, so that it opens at once. */
export const palette = lazyPart<object>(async () => (await import('../features/palette/palette.tsx')).Palette);
export const signInPlace = lazyPart<object>(async () => (await import('../features/sign-in/sign-in-place.tsx')).SignInPlace);
