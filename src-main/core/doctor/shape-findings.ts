import { say, type Sentence } from '../say.ts';
import { isObject, isUnsafeName, pathName, valueAt, type JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import { pathFix, type Facts } from './facts.ts';

/** What must be an object to be read at all. */
const CONTAINERS: readonly JsonPath[] = [['modelProviders'], ['providerProtocol'], ['env'], ['model'], ['security'], ['security', 'auth'], ['security', 'folderTrust'], ['advanced']];

/** What must be a text. */
const TEXTS: readonly JsonPath[] = [
  ['model', 'name'],
  ['model', 'baseUrl'],
  ['security', 'auth', 'apiKey'],
  ['security', 'auth', 'baseUrl'],
];

/** Deeper than any setting stands. */
const DEEPEST = 8;

/** Values of another shape than they can be read in, and names that are passed over wherever they stand. */
export function shapeFindings(facts: Facts): Diagnosis[] {
  return facts.written.layers.flatMap((layer) => [
    ...wrong(facts, layer, CONTAINERS, { fits: isObject, words: say`must be an object` }),
    ...wrong(facts, layer, TEXTS, { fits: (value) => typeof value === 'string', words: say`must be a text` }),
    ...wrong(facts, layer, [['advanced', 'excludedEnvVars']], { fits: Array.isArray, words: say`must be a list of names` }),
    ...variables(facts, layer),
    ...unsafePaths(layer.value, []).map((path) => unsafe(layer, path)),
  ]);
}

function wrong(facts: Facts, layer: SettingsLayer, paths: readonly JsonPath[], rule: { fits(value: unknown): boolean; words: Sentence }): Diagnosis[] {
  return paths
    .filter((path) => valueAt(layer.value, path) !== undefined && valueAt(layer.value, path) !== null && !rule.fits(valueAt(layer.value, path)))
    .map((path) => ignored(facts, layer, path, say`${pathName(path)} ${rule.words}, so it is ignored. Correct or remove it.`));
}

/** The CLI passes over what is no text (E18). */
function variables(facts: Facts, layer: SettingsLayer): Diagnosis[] {
  const env = valueAt(layer.value, ['env']);
  const names = isObject(env) ? Object.keys(env).filter((name) => !isUnsafeName(name) && typeof env[name] !== 'string') : [];
  return names.map((name) => ignored(facts, layer, ['env', name], say`env.${name} must be a text, so it is ignored. Put the value in double quotes.`));
}

function ignored(facts: Facts, layer: SettingsLayer, path: JsonPath, message: Sentence): Diagnosis {
  const fix = pathFix(facts, layer.file, say`Remove it`, { path, value: valueAt(layer.value, path) }, { path, remove: true });
  return diagnosisAt(layer, path, { code: 'settings/field-ignored', severity: 'warning', message, ...fix });
}

function unsafe(layer: SettingsLayer, path: JsonPath): Diagnosis {
  const message = say`The name ${String(path.at(-1))} cannot be used for a setting, so everything under it is ignored. Give it another name, or remove it.`;
  return diagnosisAt(layer, path, { code: 'settings/field-ignored', severity: 'warning', message });
}

function unsafePaths(value: unknown, path: JsonPath): JsonPath[] {
  if (path.length > DEEPEST || typeof value !== 'object' || value === null) return [];
  const members: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([name, held]) => {
    const place = path.concat(name);
    return typeof name === 'string' && isUnsafeName(name) ? [place] : unsafePaths(held, place);
  });
}
