import { conversation } from '../features/chat/lazy-conversation.ts';
import { preloadPicker } from '../features/models/picker/model-picker.tsx';
import { preloadMarkdown } from '../markdown/lazy-markdown.tsx';
import { modelsPlace, palette, settingsPlace, signInPlace } from './lazy-places.ts';
import type { Stores } from '../stores/stores.ts';

/** Fetches what the first click will need, once the window has nothing better to do. */
export function preloadParts(stores: Stores): void {
  requestIdleCallback(() => {
    // A part that cannot be fetched now is fetched again when it is needed, and fails there where it shows.
    // Conversations and the wizard first: they are one click away on the first screen of all.
    Promise.all([conversation.preload(), signInPlace.preload()])
      .then(() => Promise.all([preloadMarkdown(), preloadPicker(), palette.preload(), modelsPlace.preload().then(() => warmUp(stores)), settingsPlace.preload()]))
      .catch(() => undefined);
  });
}

/** By then the Models place's code is here. */
async function warmUp(stores: Stores): Promise<void> {
  const { warmUpModels } = await import('../features/models/editor/warm-up.ts');
  await warmUpModels(stores);
}
