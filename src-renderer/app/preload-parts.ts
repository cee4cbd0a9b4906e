import { preloadPicker } from '../features/models/picker/model-picker.tsx';
import { preloadMarkdown } from '../markdown/lazy-markdown.tsx';
import { modelsPlace, settingsPlace, signInPlace } from './lazy-places.ts';

/** Fetches what the first click will need, once the window has nothing better to do. */
export function preloadParts(): void {
  requestIdleCallback(() => {
    // A part that cannot be fetched now is fetched again when it is needed, and fails there where it shows.
    // The wizard first: it is one click away on the first screen of all.
    signInPlace
      .preload()
      .then(() => Promise.all([preloadMarkdown(), preloadPicker(), modelsPlace.preload(), settingsPlace.preload()]))
      .catch(() => undefined);
  });
}
