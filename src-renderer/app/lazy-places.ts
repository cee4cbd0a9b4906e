import { lazyPart } from '../ui/lazy-part.tsx';

/** The places that are not there at the first paint. */
export const modelsPlace = lazyPart<object>(async () => (await import('../features/models/models-place.tsx')).ModelsPlace);
export const settingsPlace = lazyPart<object>(async () => (await import('../features/settings/settings-place.tsx')).SettingsPlace);
export const signInPlace = lazyPart<object>(async () => (await import('../features/sign-in/sign-in-place.tsx')).SignInPlace);
