import type { ExplainedValue } from '../explain/explanation.ts';
import type { Source } from '../provenance.ts';
import { say, type Sentence } from '../say.ts';
import { sourceWords } from '../source-words.ts';

/** One thing to be done so that another source counts. */
export type UseStep =
  | { do: 'remove-setting'; file: string; path: string[] }
  | { do: 'remove-variable'; file: string; name: string }
  /** Of the entry itself. */
  | { do: 'remove-field'; path: string[] }
  | { do: 'name-variable'; name: string }
  /** An entry is sealed (R16): what the settings say about a field counts for it only when it says the same. */
  | { do: 'copy-setting'; path: string[]; from: { file: string; path: string[] } };

/** What makes a hidden source of a value win, or why that cannot be done here, in a sentence. */
export type UsePlan = { ok: true; steps: UseStep[] } | { ok: false; message: Sentence };

const VARIABLES: ReadonlySet<Source['layer']> = new Set<Source['layer']>(['environment', 'login-shell', 'env-file', 'settings-env', 'vault']);

const no = (message: Sentence): UsePlan => ({ ok: false, message });

/** Plans it from a value as it is explained; `wanted` must be among the sources that it hides. */
export function planUse({ field, source, hides }: ExplainedValue, wanted: Source): UsePlan {
  const at = hides.findIndex((hidden) => isSame(hidden, wanted));
  if (at < 0) return no(say`This source is no longer there, or counts already. Look at the values as they are now.`);
  if (field === 'entry' || field === 'name') return no(say`The list of models in ${source.file ?? say`the stronger file`} replaces the other one as a whole. Move the models that you want into one file.`);
  const stronger = [source, ...hides.slice(0, at)];
  if (field === 'key' && VARIABLES.has(wanted.layer) && VARIABLES.has(source.layer) && nameOf(wanted) !== nameOf(source)) {
    return { ok: true, steps: [{ do: 'name-variable', name: nameOf(wanted) }] };
  }
  if (field.startsWith('generationConfig.') && source.layer === 'model-entry' && wanted.layer === 'settings') return copied(field, wanted);
  const steps: UseStep[] = [];
  for (const above of stronger) {
    const step = removal(above, field);
    if (typeof step === 'string') return no(step);
    steps.push(step);
  }
  return { ok: true, steps };
}

/** Whether the wanted source counts by now: it is named itself, or the entry has taken its value over. */
export function hasWon({ field, source }: ExplainedValue, wanted: Source): boolean {
  const isCopy = wanted.layer === 'settings' && source.layer === 'model-entry' && field.startsWith('generationConfig.');
  return isCopy || isSame(source, wanted);
}

function copied(field: string, { file, name }: Source): UsePlan {
  if (file === undefined || name.includes('[')) return no(say`This value stands in no file that it could be taken from.`);
  return { ok: true, steps: [{ do: 'copy-setting', path: field.split('.'), from: { file, path: name.split('.') } }] };
}

/** What takes a stronger source away, or why it stays. */
function removal(source: Source, field: string): UseStep | Sentence {
  const { layer, name, file } = source;
  switch (layer) {
    case 'env-file':
      return file === undefined ? say`${sourceWords(source)} cannot be changed from here.` : { do: 'remove-variable', file, name };
    case 'settings-env':
    case 'settings':
      return file === undefined || name.includes('[') ? say`${sourceWords(source)} cannot be changed from here.` : { do: 'remove-setting', file, path: layer === 'settings-env' ? ['env', nameOf(source)] : name.split('.') };
    case 'model-entry':
      return field === 'model' ? say`The id of a model is its own. Change it in the form.` : { do: 'remove-field', path: field.split('.') };
    case 'flag':
      return say`${name} was given when the app was started, and a flag always wins. Start the app without it.`;
    case 'environment':
    case 'login-shell':
      return say`${sourceWords(source)} is set outside of this app and is stronger than every file. Take it out where it is set, for example in the profile of your shell, then start the app again.`;
    case 'window':
      return say`This was chosen for this window. Choose another model in the picker.`;
    case 'account':
      return say`This comes with the account that is signed in to. Sign out, or choose another model.`;
    case 'vault':
      return say`${name} is kept in this app's vault. Take it out there, in Settings.`;
    case 'default':
      return say`Nothing stronger stands in its way.`;
  }
}

/** The variable's name without the path that leads to it in settings. */
const nameOf = ({ name, layer }: Source): string => (layer === 'settings-env' ? name.replace(/^env\./, '') : name);

const isSame = (one: Source, other: Source): boolean => one.layer === other.layer && one.name === other.name && one.file === other.file;
