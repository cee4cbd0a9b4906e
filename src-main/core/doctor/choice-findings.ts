import { PROTOCOLS } from '../models/protocol.ts';
import { settingsModel } from '../models/requested.ts';
import { say } from '../say.ts';
import type { Diagnosis } from './diagnosis.ts';
import { pathFix, placeOf, type Facts } from './facts.ts';
import type { Fix } from './fix.ts';
import { nearMiss } from './near-miss.ts';

const TYPE = ['security', 'auth', 'selectedType'];
const NAME = ['model', 'name'];

/** Why no request can be sent at the moment. That nothing is set up yet is no mistake. */
export function blockedFinding(facts: Facts): Diagnosis[] {
  const { blocked, models, chosen } = facts;
  if (!blocked) return [];
  const code = MODEL_CODES.find((known) => known === blocked.code) ?? 'doctor/other';
  const isBlank = code === 'model/none-selected' && models.length === 0;
  const place = code === 'model/invalid-auth-type' ? placeAt(facts, TYPE) : code === 'model/unknown' ? placeAt(facts, NAME) : {};
  const entry = chosen?.written && { file: chosen.written.layer.file, ...chosen.written.layer.locate(chosen.written.path) };
  const fix = code === 'model/invalid-auth-type' ? typeFix(facts) : undefined;
  return [{ code, severity: isBlank ? 'note' : 'error', message: blocked.message, ...entry, ...place, ...(fix ? { fix } : {}) }];
}

const MODEL_CODES = [
  'model/none-selected',
  'model/unknown',
  'model/invalid-auth-type',
  'model/wrong-auth-type',
  'model/unsupported-protocol',
  'model/key-missing',
  'model/key-invalid',
  'model/bad-base-url',
] as const;

function placeAt({ inputs: { flags, settings } }: Facts, path: string[]): Pick<Diagnosis, 'file' | 'line' | 'column'> {
  const owner = settings.owner(path);
  const isFlag = path === NAME && flags.model !== undefined;
  return owner && !isFlag ? { file: owner.file, ...owner.locate(path) } : {};
}

function typeFix(facts: Facts): Fix | undefined {
  const found = facts.inputs.settings.find(TYPE);
  const right = typeof found?.value === 'string' ? nearMiss(found.value, PROTOCOLS) : undefined;
  if (!found || right === undefined) return undefined;
  const expected = { path: TYPE, value: found.value };
  return pathFix(facts, found.source.file, say`Write ${right}`, expected, { path: TYPE, value: right }).fix;
}

/** The fix of a model name that is not listed: the listed one that is spelled nearly so. */
export function nameFix(facts: Facts): { place: Pick<Diagnosis, 'file' | 'line'>; fix: Fix } | undefined {
  const named = settingsModel(facts.inputs);
  const right = named && nearMiss(named.value, [...new Set(facts.models.filter(({ runtime }) => !runtime).map(({ id }) => id.value))]);
  if (!named || right === undefined) return undefined;
  const { fix } = pathFix(facts, named.source.file, say`Write ${right}`, { path: NAME, value: named.value }, { path: NAME, value: right });
  return fix && { place: placeOf(named.source), fix };
}
