import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';
import { resolveKey } from '../models/api-key.ts';
import type { CatalogModel } from '../models/entry.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import { listed, say } from '../say.ts';
import { valueAt } from '../settings/json.ts';
import { sourceIn } from '../settings/layered.ts';
import { sourceWords } from '../source-words.ts';
import type { Diagnosis } from './diagnosis.ts';
import { entryKeyFix } from './entry-key-fix.ts';
import { placeOf, type Facts } from './facts.ts';

/** As many models as a message names. */
const MOST_NAMED = 3;

/** Keys that listed models lack: one finding a variable, however many models name it. */
export function keyFindings(facts: Facts): Diagnosis[] {
  const lacking = new Map<string, CatalogModel[]>();
  const literal: Diagnosis[] = [];
  for (const model of facts.models) {
    if (!model.written || model.provider === 'qwen-oauth') continue;
    if (model.envKey !== undefined && looksLikeKey(model.envKey)) literal.push(literalKey(model, model.envKey, facts));
    else if (!isBlocked(model, facts) && !resolveKey(model, facts.inputs)) {
      const variable = model.envKey ?? PROTOCOL_FACTS[model.provider].keyVariables[0] ?? '';
      lacking.set(variable, [...(lacking.get(variable) ?? []), model]);
    }
  }
  return [...facts.models.flatMap((model) => keyInEntry(model, facts)), ...literal, ...[...lacking].map(([variable, models]) => missing(variable, models, facts))];
}

/** That the chosen model lacks its key is said where it is said that no request can be sent. */
const isBlocked = (model: CatalogModel, { chosen, blocked }: Facts): boolean => model === chosen && blocked?.code === 'model/key-missing';

/** The name of the variable is not repeated: it is a key. */
function literalKey(model: CatalogModel, key: string, facts: Facts): Diagnosis {
  const message = say`envKey of ${model.id.value} seems to hold the key itself, so no key is found and everybody who reads this file can use it. Put the key into a variable in ~/.qwen/.env, and the name of that variable here.`;
  const fix = entryKeyFix(facts, model, { key, field: 'envKey' });
  return { code: 'key/in-env-key', severity: 'error', message, ...entryPlace(model, 'envKey'), ...(fix ? { fix } : {}) };
}

/** Programs of other makers keep the key in the entry; here nothing reads it. */
function keyInEntry(model: CatalogModel, facts: Facts): Diagnosis[] {
  const { written, id } = model;
  const field = ['apiKey', 'api_key'].find((name) => written && typeof valueAt(written.layer.value, [...written.path, name]) === 'string');
  if (!written || field === undefined) return [];
  const path = [...written.path, field];
  const message = say`${id.value} has a field ${field}, which nothing reads, so the key in it is not used while everybody who reads this file can use it. Put the key into a variable in ~/.qwen/.env, and the name of that variable into envKey.`;
  const fix = model.envKey === undefined ? entryKeyFix(facts, model, { key: String(valueAt(written.layer.value, path)), field }) : undefined;
  return [{ code: 'key/in-entry', severity: 'error', message, ...entryPlace(model, field), ...(fix ? { fix } : {}) }];
}

function missing(variable: string, models: readonly CatalogModel[], { inputs }: Facts): Diagnosis {
  const names = models.slice(0, MOST_NAMED).map(({ id }) => id.value);
  const more = models.length > MOST_NAMED ? say` and ${models.length - MOST_NAMED} more` : '';
  const use = say`so ${listed(names)}${more} cannot be used`;
  const rejected = inputs.environment.rejected(variable);
  const empty = rejected.find(({ reason }) => reason === 'empty');
  if (empty) {
    const message = say`${sourceWords(empty.source)} is empty, which counts as not set, ${use}. Give it the key.`;
    return { code: 'key/empty', severity: 'warning', message, ...placeOf(empty.source) };
  }
  const barred = rejected.map(({ source }) => say`${sourceWords(source)} does not count.`);
  const message = listed([say`${variable} is not set, ${use}.`, ...barred, say`Set it in ~/.qwen/.env or in the environment.`], ' ');
  const [first] = models;
  return { code: 'key/missing', severity: 'warning', message, ...(first ? entryPlace(first, first.envKey === undefined ? 'id' : 'envKey') : {}) };
}

function entryPlace({ written }: CatalogModel, field: string): Pick<Diagnosis, 'file' | 'line' | 'column'> {
  if (!written) return {};
  const path = [...written.path, field];
  return { ...placeOf(sourceIn(written.layer, path)), ...written.layer.locate(path) };
}
