import { GENERATION_NAMES } from '../models/generation.ts';
import { say } from '../say.ts';
import { isObject, pathName, safeEntries, valueAt, type JsonObject, type JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import type { Facts } from './facts.ts';
import { nearMiss } from './near-miss.ts';
import { renameFix } from './rename-fix.ts';

/** Names at the top of a settings file that matter here; the CLI has many more. */
const TOP_NAMES = ['modelProviders', 'providerProtocol', 'security'] as const;

/** What an entry may hold (SEMANTICS section 5). */
const ENTRY_NAMES = [
  'id',
  'name',
  'description',
  'envKey',
  'baseUrl',
  'capabilities',
  'generationConfig',
  'wireApi',
  'fastOnly',
  'visionOnly',
  'voiceOnly',
  'imageOnly',
  'realtimeOnly',
  'supportsImageGeneration',
] as const;

/** Names that are read by nothing and are probably misspelled: at the top, in entries and in `generationConfig`. */
export function nameFindings(facts: Facts): Diagnosis[] {
  return facts.written.layers.flatMap((layer) => [
    ...unknownNames(facts, layer, [], { value: layer.value, known: TOP_NAMES }),
    ...generationNames(facts, layer, ['model', 'generationConfig']),
    ...entriesOf(layer).flatMap(([path, value]) =>
      unknownNames(facts, layer, path, { value, known: ENTRY_NAMES }).concat(generationNames(facts, layer, path.concat('generationConfig'))),
    ),
  ]);
}

/** The entries of a file that are objects, each with its path. */
export function entriesOf(layer: SettingsLayer): [path: JsonPath, entry: JsonObject][] {
  return safeEntries(valueAt(layer.value, ['modelProviders'])).flatMap(([name, list]) =>
    (Array.isArray(list) ? list : []).flatMap((entry: unknown, index): [JsonPath, JsonObject][] => (isObject(entry) ? [[['modelProviders', name, index], entry]] : [])),
  );
}

/** Only those that are nearly a known name: other programs may keep things of their own there (B62). */
function unknownNames(facts: Facts, layer: SettingsLayer, path: JsonPath, { value, known }: { value: unknown; known: readonly string[] }): Diagnosis[] {
  return safeEntries(value).flatMap(([name]) => {
    const meant = known.includes(name) ? undefined : nearMiss(name, known);
    return meant === undefined ? [] : [misspelled(facts, layer, [...path, name], meant)];
  });
}

function generationNames(facts: Facts, layer: SettingsLayer, path: JsonPath): Diagnosis[] {
  return safeEntries(valueAt(layer.value, path)).flatMap(([name]) => {
    if (GENERATION_NAMES.includes(name)) return [];
    const meant = nearMiss(name, GENERATION_NAMES);
    return [meant === undefined ? unknown(layer, [...path, name]) : misspelled(facts, layer, [...path, name], meant)];
  });
}

function misspelled(facts: Facts, layer: SettingsLayer, path: JsonPath, meant: string): Diagnosis {
  const fix = renameFix(facts, layer, path, meant);
  const message = say`Nothing reads ${pathName(path)}, so it has no effect. Did you mean ${meant}?`;
  return diagnosisAt(layer, path, { code: 'settings/field-unknown', severity: 'warning', message, ...(fix ? { fix } : {}) });
}

function unknown(layer: SettingsLayer, path: JsonPath): Diagnosis {
  const message = say`Neither this app nor the Qwen Code CLI is known to read ${pathName(path)}, so it probably has no effect. Parameters of a request belong into samplingParams or extra_body.`;
  return diagnosisAt(layer, path, { code: 'settings/field-unknown', severity: 'note', message });
}
