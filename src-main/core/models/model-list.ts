import { isObject } from '../settings/json.ts';
import type { OfferedModel } from '../setup/setup-view.ts';
import { urlOf } from './endpoint.ts';
import type { Route } from './route.ts';

/** Most models that a list is taken for. */
const MOST = 2000;

/** Where the server of a route lists its models; `undefined` for one that has no list. */
export function modelListUrl({ provider, baseUrl, query = {} }: Route): string | undefined {
  const base = baseUrl?.value;
  if (base === undefined) return undefined;
  switch (provider) {
    case 'openai':
    case 'qwen-oauth':
      return urlOf({ base, path: '/models', query, host: '' });
    case 'anthropic':
      return urlOf({ base, path: '/v1/models', query: { ...query, limit: '1000' }, host: '' });
    case 'gemini': {
      const { alt: _alt, ...rest } = query; // belongs to streams
      return urlOf({ base, path: '/v1beta/models', query: { ...rest, pageSize: '1000' }, host: '' });
    }
    case 'vertex-ai':
    case 'demo':
      return undefined;
  }
}

/** The models in a server's answer: `data` of OpenAI and Anthropic, `models` of Google, or a bare list. `undefined` for anything else. */
export function readModelList(answer: unknown): OfferedModel[] | undefined {
  const list = isObject(answer) ? (answer['data'] ?? answer['models']) : answer;
  if (!Array.isArray(list)) return undefined;
  const models = list.slice(0, MOST).flatMap(readModel);
  return [...new Map(models.map((model) => [model.id, model])).values()];
}

function readModel(item: unknown): OfferedModel[] {
  if (!isObject(item)) return [];
  const methods = item['supportedGenerationMethods'];
  if (Array.isArray(methods) && !methods.includes('generateContent')) return [];
  const id = textIn(item, 'id') ?? textIn(item, 'name')?.replace(/^models\//, '');
  const name = textIn(item, 'display_name') ?? textIn(item, 'displayName') ?? (item['id'] === undefined ? undefined : textIn(item, 'name'));
  return id === undefined ? [] : [{ id, ...(name !== undefined && name !== id && { name }) }];
}

function textIn(item: Record<string, unknown>, field: string): string | undefined {
  const value = item[field];
  return typeof value === 'string' && value.trim() !== '' && value.length <= 512 ? value : undefined;
}
