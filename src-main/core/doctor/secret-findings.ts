import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';
import { isSecretName } from '../explain/mask.ts';
import { say } from '../say.ts';
import { safeEntries, valueAt, type JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import type { Facts } from './facts.ts';
import { moveKey } from './move-key.ts';
import { entriesOf } from './name-findings.ts';

/** A file with a key in it, and where in it the first one stands. */
export interface SecretPlace {
  file: string;
  line?: number;
}

/** Keys in `env` of settings files: they work, and belong into a file of their own (R20). */
export function settingsSecrets(facts: Facts): Diagnosis[] {
  return facts.written.layers
    .filter(({ scope }) => scope === 'user' || scope === 'workspace')
    .flatMap((layer) =>
      secretPaths(layer).map((path) => {
        const message = say`${String(path.at(-1))} is a key in a settings file, which is easily shared or committed. Move it to ~/.qwen/.env, where only you can read it.`;
        const [variable, key] = [String(path.at(-1)), String(valueAt(layer.value, path))];
        const fix = moveKey(facts, { layer, variable, key, edits: [{ path, remove: true }] });
        return diagnosisAt(layer, path, { code: 'secret/in-settings', severity: 'warning', message, ...(fix ? { fix } : {}) });
      }),
    );
}

/** All files that hold keys. */
export function secretPlaces({ written, env }: Facts): SecretPlace[] {
  const places = written.layers.flatMap((layer): SecretPlace[] => {
    const [first] = [...secretPaths(layer), ...keyPaths(layer)];
    const line = first && layer.locate(first)?.line;
    return first ? [{ file: layer.file, ...(line === undefined ? {} : { line }) }] : [];
  });
  const inFile = env && [...env.values.values].find(([name, { value }]) => isSecretName(name) && value !== '');
  return env && inFile ? [...places, { file: env.values.file, line: inFile[1].line }] : places;
}

function secretPaths(layer: SettingsLayer): JsonPath[] {
  return safeEntries(valueAt(layer.value, ['env']))
    .filter(([name, value]) => isSecretName(name) && isText(value) && !isReference(value))
    .map(([name]) => ['env', name]);
}

/** Keys in other places than `env`. */
function keyPaths(layer: SettingsLayer): JsonPath[] {
  const own: JsonPath = ['security', 'auth', 'apiKey'];
  const inEntries = entriesOf(layer).flatMap(([path, { envKey, apiKey }]) => {
    const isKey = { envKey: isText(envKey) && looksLikeKey(envKey), apiKey: isText(apiKey) && !isReference(apiKey) };
    return (['envKey', 'apiKey'] as const).filter((field) => isKey[field]).map((field) => path.concat(field));
  });
  const stated = valueAt(layer.value, own);
  return isText(stated) && !isReference(stated) ? [own, ...inEntries] : inEntries;
}

const isReference = (value: string): boolean => /^\$(?:\w+|\{[^}]+\})$/.test(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
