import { listed, say } from '../say.ts';
import { pathName, safeEntries, valueAt, type JsonPath } from '../settings/json.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import { apiKeyFix, baseUrlFix } from './deprecated-fixes.ts';
import type { Facts } from './facts.ts';

const DEPRECATED: readonly [path: JsonPath, instead: string][] = [
  [['security', 'auth', 'apiKey'], say`Put the key into a variable in ~/.qwen/.env, and name it in envKey of the model`],
  [['security', 'auth', 'baseUrl'], say`Write baseUrl into the entry of the model, or set OPENAI_BASE_URL`],
];

const SETTLED: readonly JsonPath[] = [
  ['security', 'auth', 'selectedType'],
  ['security', 'auth', 'enforcedType'],
  ['model', 'name'],
  ['model', 'generationConfig'],
  ['advanced', 'excludedEnvVars'],
];

/** Settings that still work and should not be used any more. */
export function deprecatedFindings(facts: Facts): Diagnosis[] {
  const { settings } = facts.inputs;
  return DEPRECATED.flatMap(([path, instead]) => {
    const stating = settings.layers.filter((layer) => typeof valueAt(layer.value, path) === 'string' && valueAt(layer.value, path) !== '');
    const message = say`${pathName(path)} is deprecated: it still works, and a later version of the Qwen Code CLI may stop reading it. ${instead}.`;
    return stating.map((layer) => {
      const fix = path.at(-1) === 'apiKey' ? apiKeyFix(facts, layer) : baseUrlFix(facts, layer);
      return diagnosisAt(layer, path, { code: 'settings/deprecated', severity: 'warning', message, ...(fix ? { fix } : {}) });
    });
  });
}

/** What the organisation settles in the system's settings file, which nobody can change from here. */
export function managedFindings({ inputs: { settings } }: Facts): Diagnosis[] {
  const layer = settings.layers.find(({ scope }) => scope === 'system');
  if (!layer) return [];
  const lists = safeEntries(valueAt(layer.value, ['modelProviders'])).map(([name]) => ['modelProviders', name]);
  const variables = safeEntries(valueAt(layer.value, ['env'])).map(([name]) => ['env', name]);
  const settled = [...SETTLED, ...lists, ...variables].filter((path) => valueAt(layer.value, path) !== undefined);
  const [first] = settled;
  if (!first) return [];
  const message = say`Your organisation manages ${listed(settled.map(pathName))} in this file, which is stronger than your own settings. Ask whoever looks after this computer if that must change.`;
  return [diagnosisAt(layer, first, { code: 'settings/managed', severity: 'note', message })];
}
