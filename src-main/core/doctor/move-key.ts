import { editEnv, envVariables } from '../environment/edit-env.ts';
import { say } from '../say.ts';
import { valueAt, type JsonPath } from '../settings/json.ts';
import type { Edit } from '../settings/edit.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import type { Facts } from './facts.ts';
import type { Fix, FixStep } from './fix.ts';

/** Only its owner reads or writes it. */
const PRIVATE = 0o600;

/** A key that stands in a settings file, the variable that is to hold it, and the edits that then take it out. */
export interface KeyMove {
  layer: SettingsLayer;
  variable: string;
  /** As written in the file. */
  key: string;
  edits: Edit[];
}

/**
 * Moves a key out of a settings file into the `.env` file that is read here (R2, R20), which is closed to others first;
 * the key is taken out of the settings last, so that it always stands in one file at least. Nothing is offered where the key
 * would be read in fewer folders than before, would lose to another value of its name, or would be read differently.
 */
export function moveKey(facts: Facts, { layer, variable, key, edits }: KeyMove): Fix | undefined {
  const { keyFile, settings } = facts;
  const found = settings.find(({ file }) => file === layer.file);
  if (!keyFile || !found?.value || /\$[\w{]/.test(key) || (layer.scope !== 'workspace' && !keyFile.own)) return undefined;
  const held = envVariables(keyFile.text).get(variable);
  if ((held !== undefined && held !== '' && held !== key) || isStatedElsewhere(facts, variable, layer.file)) return undefined;
  const { path, file } = keyFile;
  const write: FixStep = { kind: 'env', path, file, edits: [{ name: variable, value: key }] };
  if (!editEnv(keyFile.text, [{ name: variable, value: key }]).ok) return undefined;
  const takeOut: FixStep = { kind: 'settings', path: found.path, file: found.file, edits };
  return { label: say`Move it to ${file}`, steps: [{ kind: 'mode', path, file, mode: PRIVATE }, write, takeOut] };
}

/** Another settings file that states the variable would stop to count. */
function isStatedElsewhere({ written }: Facts, variable: string, file: string): boolean {
  const path: JsonPath = ['env', variable];
  return written.layers.some((layer) => layer.file !== file && valueAt(layer.value, path) !== undefined);
}

/** A variable that nobody sets yet, named after the server of a model: DEEPSEEK_API_KEY. */
export function freeVariable({ inputs, keyFile }: Facts, baseUrl: string | undefined, usual: string): string | undefined {
  const labels = baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).hostname.split('.') : [];
  const label = labels.length > 1 && !/^\d+$/.test(labels.at(-1) ?? '') ? labels.at(-2) : undefined;
  const name = label === undefined ? usual : `${label.toUpperCase().replaceAll('-', '_')}_API_KEY`;
  const inFile = envVariables(keyFile?.text ?? '');
  const isFree = (one: string): boolean => /^[A-Z_]\w*$/.test(one) && inputs.environment.lookup(one) === undefined && !inFile.has(one);
  return [name, ...[2, 3, 4, 5].map((count) => `${name}_${count}`)].find(isFree);
}

