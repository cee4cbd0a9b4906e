import { enFirst } from './en-first.ts';
import { enEditor } from './en/editor.ts';
import { enModelForm } from './en/model-form.ts';
import { enSettings } from './en/settings.ts';
import { enSignIn } from './en/sign-in.ts';

/** Every string that people read, in English. `{name}` stands for a parameter; `.one` and `.other` are plural forms. */
export const en = {
  ...enFirst,
  ...enEditor,
  ...enModelForm,
  ...enSettings,
  ...enSignIn,
} as const;
