import type { placeCalls } from '../../../src-preload/calls/places.ts';
import type { Places } from '../../services/places/places.ts';
import type { Preferences } from '../../services/preferences.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls of the Settings place act on. */
export interface PlacePorts {
  /** Its changes reach the windows. */
  preferences: Preferences;
  places: Places;
}

export const placeHandlers = ({ preferences, places }: PlacePorts): HandlersOf<typeof placeCalls> => ({
  'preferences.set': ({ appearance, language, skipPreview, formulas, checkForUpdates }) =>
    done(
      preferences.set({
        ...(appearance !== undefined && { appearance }),
        ...(language !== undefined && { language }),
        ...(skipPreview !== undefined && { skipPreview }),
        ...(formulas !== undefined && { formulas }),
        ...(checkForUpdates !== undefined && { checkForUpdates }),
      }),
    ),
  'model.favourite': ({ key, favourite }) => done(preferences.favourite(key, favourite)),
  'place.get': (_argument, { windowId }) => places.get(windowId),
  'file.reveal': ({ file }, { windowId }) => done(places.reveal(windowId, file)),
  'data.open': () => done(places.openData()),
  'data.delete': ({ confirmation }) => done(places.deleteData(confirmation)),
  'folder.choose': (_argument, { windowId }) => places.chooseFolder(windowId),
  'folder.trust': ({ trust }, { windowId }) => done(places.trust(windowId, trust)),
});
