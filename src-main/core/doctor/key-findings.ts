import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';
import { resolveKey } from '../models/api-key.ts';
import type { CatalogModel } from '../models/entry.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import { sourceIn } from '../settings/layered.ts';
import { sourceWords } from '../source-words.ts';
import type { Diagnosis } from './diagnosis.ts';
import { placeOf, type Facts } from './facts.ts';

/** As many models as a message names. */
const MOST_NAMED = 3;

/** Keys that listed models lack: one finding a variable, however many models name it. */
export function keyFindings(facts: Facts): Diagnosis[] {
  const lacking = new Map<string, CatalogModel[]>();
  const literal: Diagnosis[] = [];
  for (const model of facts.models) {
    if (!model.written || model.provider === 'qwen-oauth') continue;
    if (model.envKey !== undefined && looksLikeKey(model.envKey)) literal.push(literalKey(model));
    else if (!isBlocked(model, facts) && !resolveKey(model, facts.inputs)) {
      const variable = model.envKey ?? PROTOCOL_FACTS[model.provider].keyVariables[0] ?? '';
      lacking.set(variable, [...(lacking.get(variable) ?? []), model]);
    }
  }
  return [...literal, ...[...lacking].map(([variable, models]) => missing(variable, models, facts))];
}

/** That the chosen model lacks its key is said where it is said that no request can be sent. */
const isBlocked = (model: CatalogModel, { chosen, blocked }: Facts): boolean => model === chosen && blocked?.code === 'model/key-missing';

/** The name of the variable is not repeated: it is a key. */
function literalKey(model: CatalogModel): Diagnosis {
  const message = `envKey of ${model.id.value} seems to hold the key itself, so no key is found and everybody who reads this file can use it. Put the key into a variable in ~/.qwen/.env, and the name of that variable here.`;
  return { code: 'key/in-env-key', severity: 'error', message, ...entryPlace(model, 'envKey') };
}

function missing(variable: string, models: readonly CatalogModel[], { inputs }: Facts): Diagnosis {
  const names = models.slice(0, MOST_NAMED).map(({ id }) => id.value);
  const more = models.length > MOST_NAMED ? ` and ${models.length - MOST_NAMED} more` : '';
  const use = `so ${names.join(', ')}${more} cannot be used`;
  const rejected = inputs.environment.rejected(variable);
  const empty = rejected.find(({ reason }) => reason === 'empty');
  if (empty) {
    const message = `${sourceWords(empty.source)} is empty, which counts as not set, ${use}. Give it the key.`;
    return { code: 'key/empty', severity: 'warning', message, ...placeOf(empty.source) };
  }
  const barred = rejected.map(({ source }) => ` ${sourceWords(source)} does not count.`).join('');
  const message = `${variable} is not set, ${use}.${barred} Set it in ~/.qwen/.env or in the environment.`;
  const [first] = models;
  return { code: 'key/missing', severity: 'warning', message, ...(first ? entryPlace(first, first.envKey === undefined ? 'id' : 'envKey') : {}) };
}

function entryPlace({ written }: CatalogModel, field: string): Pick<Diagnosis, 'file' | 'line' | 'column'> {
  if (!written) return {};
  const path = [...written.path, field];
  return { ...placeOf(sourceIn(written.layer, path)), ...written.layer.locate(path) };
}
