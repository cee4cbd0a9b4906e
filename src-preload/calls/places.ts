import * as z from 'zod/mini';
import type { PlaceView } from '../../src-main/services/places/place-view.ts';
import { LANGUAGES, PSEUDO_LANGUAGES } from '../schemas/language.ts';
import { modelKey, nothing, returns } from './call.ts';

/** What the Settings place shows and changes beside keys: the app's own preferences, files and folders. */
export const placeCalls = {
  /** Only what is given changes. */
  'preferences.set': returns<null>()(
    z.strictObject({
      appearance: z.optional(z.enum(['system', 'light', 'dark'])),
      language: z.optional(z.enum(['system', ...LANGUAGES, ...PSEUDO_LANGUAGES])),
      skipPreview: z.optional(z.boolean()),
      formulas: z.optional(z.boolean()),
      checkForUpdates: z.optional(z.boolean()),
    }),
  ),
  'model.favourite': returns<null>()(z.strictObject({ key: modelKey, favourite: z.boolean() })),
  'place.get': returns<PlaceView>()(nothing),
  /** Shows a file of `place.get` in the system's file manager; the folder around it where there is none. */
  'file.reveal': returns<null>()(z.strictObject({ file: z.string().check(z.minLength(1), z.maxLength(4096)) })),
  'data.open': returns<null>()(nothing),
  /** Deletes the app's own folder and ends the app; never a file of the CLI. `confirmation`: what `place.get` asks to be typed. */
  'data.delete': returns<null>()(z.strictObject({ confirmation: z.string().check(z.maxLength(200)) })),
  /** Lets the person choose another folder for this window; `null`: nothing was chosen. */
  'folder.choose': returns<{ folder: string } | null>()(nothing),
  /** Trust in this window's folder, as the CLI writes it; `none` takes the rule of this very folder away. */
  'folder.trust': returns<null>()(z.strictObject({ trust: z.enum(['TRUST_FOLDER', 'TRUST_PARENT', 'DO_NOT_TRUST', 'none']) })),
};
