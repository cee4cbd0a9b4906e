import { isSecretName } from '../explain/mask.ts';
import { safeEntries, valueAt, type JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import type { Facts } from './facts.ts';

/** A file with a key in it, and where in it the first one stands. */
export interface SecretPlace {
  file: string;
  line?: number;
}

/** Keys in `env` of settings files: they work, and belong into a file of their own (R20). */
export function settingsSecrets({ written }: Facts): Diagnosis[] {
  return written.layers
    .filter(({ scope }) => scope === 'user' || scope === 'workspace')
    .flatMap((layer) =>
      secretPaths(layer).map((path) => {
        const message = `${String(path.at(-1))} is a key in a settings file, which is easily shared or committed. Move it to ~/.qwen/.env, where only you can read it.`;
        return diagnosisAt(layer, path, { code: 'secret/in-settings', severity: 'warning', message });
      }),
    );
}

/** All files that hold keys. */
export function secretPlaces({ written, env }: Facts): SecretPlace[] {
  const places = written.layers.flatMap((layer): SecretPlace[] => {
    const [first] = [...secretPaths(layer), ...(isText(valueAt(layer.value, ['security', 'auth', 'apiKey'])) ? [['security', 'auth', 'apiKey']] : [])];
    const line = first && layer.locate(first)?.line;
    return first ? [{ file: layer.file, ...(line === undefined ? {} : { line }) }] : [];
  });
  const inFile = env && [...env.values.values].find(([name, { value }]) => isSecretName(name) && value !== '');
  return env && inFile ? [...places, { file: env.values.file, line: inFile[1].line }] : places;
}

function secretPaths(layer: SettingsLayer): JsonPath[] {
  return safeEntries(valueAt(layer.value, ['env']))
    .filter(([name, value]) => isSecretName(name) && isText(value) && !/^\$(?:\w+|\{[^}]+\})$/.test(value))
    .map(([name]) => ['env', name]);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What the system says about a file that holds keys. */
export interface Exposure extends SecretPlace {
  /** Permission bits; absent where they mean nothing. */
  mode?: number;
  git: 'none' | 'tracked' | 'not-ignored' | 'ignored';
}

/** Keys that others can read, or that the next commit would publish. */
export function exposureFindings({ file, line, mode = 0, git }: Exposure): Diagnosis[] {
  const place = { file, ...(line === undefined ? {} : { line }) };
  const found: Diagnosis[] = [];
  if ((mode & 0o044) !== 0) {
    const message = `This file holds a key, and other users of this computer can read it (mode ${(mode & 0o777).toString(8).padStart(4, '0')}). Run: chmod 600 ${file}`;
    found.push({ code: 'secret/readable-by-others', severity: 'warning', message, ...place });
  }
  if (git === 'tracked') {
    const message = 'This file holds a key, and git tracks it, so everybody who has the repository has the key. Move the key to ~/.qwen/.env, run git rm --cached on this file, and replace the key.';
    found.push({ code: 'secret/tracked-by-git', severity: 'error', message, ...place });
  }
  if (git === 'not-ignored') {
    const message = 'This file holds a key, and git does not ignore it, so the next git add can publish the key. Add it to .gitignore, or move the key to ~/.qwen/.env.';
    found.push({ code: 'secret/not-ignored-by-git', severity: 'warning', message, ...place });
  }
  return found;
}
