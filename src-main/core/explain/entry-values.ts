import { countIn } from '../models/build-route.ts';
import type { CatalogModel } from '../models/entry.ts';
import { DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT_MS } from '../models/generation-defaults.ts';
import { textVariable, type Inputs } from '../models/inputs.ts';
import type { Source } from '../provenance.ts';
import { say } from '../say.ts';
import { pathName, valueAt, type JsonPath } from '../settings/json.ts';
import { sourceIn } from '../settings/layered.ts';
import type { ExplainedValue } from './explanation.ts';

const TIMEOUT_VARIABLE = 'QWEN_CODE_API_TIMEOUT_MS';

/** What the request does without when no `generationConfig` says otherwise. */
const DEFAULTS: Readonly<Record<string, unknown>> = { timeout: DEFAULT_TIMEOUT_MS, maxRetries: DEFAULT_MAX_RETRIES };

/** The name that people see, and the entry itself with the lists that its list replaces (R5). */
export function entryValues(model: CatalogModel, { settings }: Inputs): ExplainedValue[] {
  const { written, id, name } = model;
  if (!written) return [{ field: 'name', value: name, source: id.source, hides: [] }];
  const field = valueAt(written.layer.value, [...written.path, 'name']) === name ? 'name' : 'id';
  const list = written.path.slice(0, -1);
  return [
    { field: 'name', value: name, source: entrySource(model, [field]) ?? id.source, hides: [] },
    { field: 'entry', value: pathName(written.path), source: entrySource(model, []) ?? id.source, hides: settings.find(list)?.hides ?? [] },
  ];
}

/** Each field of `generationConfig` that counts, with its own line, and what applies to the fields that nobody states. */
export function generationValues(model: CatalogModel, inputs: Inputs): ExplainedValue[] {
  const stated = Object.entries(model.generation.value).map(([field, value]: [string, unknown]): ExplainedValue => {
    const { source, hides } = originOf(model, field, inputs);
    return { field: `generationConfig.${field}`, value, source, hides: [...hides, ...variableSources(field, inputs)] };
  });
  const unstated = Object.keys(DEFAULTS).filter((field) => !Object.hasOwn(model.generation.value, field));
  return [...stated, ...unstated.map((field) => unstatedValue(model, field, inputs))];
}

/** A variable that stands in for a setting, else the default. */
function unstatedValue(model: CatalogModel, field: string, inputs: Inputs): ExplainedValue {
  const [source, ...others] = variableSources(field, inputs);
  const hides = [...others, ...ignored(model, field, inputs)];
  const name = `generationConfig.${field}`;
  if (source) return { field: name, value: countIn(TIMEOUT_VARIABLE, inputs), source, hides };
  return { field: name, value: DEFAULTS[field], source: { layer: 'default', name: say`the default` }, hides };
}

function variableSources(field: string, inputs: Inputs): Source[] {
  const found = field === 'timeout' && countIn(TIMEOUT_VARIABLE, inputs) !== undefined ? textVariable(inputs, TIMEOUT_VARIABLE) : undefined;
  return found ? [found.source, ...found.hides] : [];
}

/** An entry is sealed: what the top level says about the same field does not count for it (R16). */
function originOf(model: CatalogModel, field: string, inputs: Inputs): { source: Source; hides: Source[] } {
  const own = entrySource(model, ['generationConfig', field]);
  if (own) return { source: own, hides: ignored(model, field, inputs) };
  const found = inputs.settings.find(['model', 'generationConfig', field]);
  return found ? { source: found.source, hides: found.hides } : { source: model.generation.source, hides: [] };
}

function ignored(model: CatalogModel, field: string, { settings }: Inputs): Source[] {
  const found = model.written && settings.find(['model', 'generationConfig', field]);
  return found ? [found.source, ...found.hides] : [];
}

function entrySource({ written }: CatalogModel, rest: JsonPath): Source | undefined {
  return written && sourceIn(written.layer, [...written.path, ...rest], 'model-entry');
}
