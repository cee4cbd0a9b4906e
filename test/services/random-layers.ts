import fc from 'fast-check';
import { parseFlags } from '../../src-main/core/flags.ts';
import type { Place } from '../../src-main/services/place.ts';
import { messageEvents } from '../servers/anthropic-sse.ts';
import { contentEvents } from '../servers/gemini-sse.ts';
import type { SeenRequest } from '../servers/model-server.ts';
import { rawEvents, type Reply } from '../servers/reply.ts';
import { chatEvents } from '../servers/sse.ts';
import { makeHome, PROJECT, USER } from './home.ts';

/** A protocol as settings and wire have it. */
export interface SpokenHere {
  protocol: 'openai' | 'anthropic' | 'gemini' | 'vertex-ai';
  key: string;
  base: string;
  model: string;
}

export const SPOKEN: readonly SpokenHere[] = [
  { protocol: 'openai', key: 'OPENAI_API_KEY', base: 'OPENAI_BASE_URL', model: 'OPENAI_MODEL' },
  { protocol: 'anthropic', key: 'ANTHROPIC_API_KEY', base: 'ANTHROPIC_BASE_URL', model: 'ANTHROPIC_MODEL' },
  { protocol: 'gemini', key: 'GEMINI_API_KEY', base: 'GOOGLE_GEMINI_BASE_URL', model: 'GEMINI_MODEL' },
  { protocol: 'vertex-ai', key: 'GOOGLE_API_KEY', base: 'GOOGLE_VERTEX_BASE_URL', model: 'GOOGLE_MODEL' },
];

const where = <Layer extends string>(...layers: Layer[]) => fc.subarray(layers);

/** Which layers state the key, the base URL and the model; `auth` states a base URL always, so that no request leaves this computer. */
export const randomLayers = fc.record({
  key: where('flag', 'process', 'empty', 'qwenfile', 'file', 'userenv', 'projectenv', 'auth'),
  base: where('flag', 'process', 'file', 'userenv', 'entry'),
  model: where('flag', 'process', 'user', 'project', 'entry'),
  /** The entries name a variable of their own, or the protocol's. */
  ownVariable: fc.boolean(),
  sealed: fc.boolean(),
  atTop: fc.boolean(),
});
type Layers = typeof randomLayers extends fc.Arbitrary<infer T> ? T : never;

/** A place in which each of these layers states a value that is its own: `k-file`, `/b-flag`, `m-user`. */
export async function placeOf(given: Layers, { protocol, ...names }: SpokenHere, origin: string): Promise<Place> {
  const base = (layer: string): string => `${origin}/b-${layer}`;
  const keyName = given.ownVariable ? 'OWN_KEY' : names.key;
  const has = (kind: 'key' | 'base' | 'model', layer: string): boolean => (given[kind] as string[]).includes(layer);
  const stated = <T>(kind: 'key' | 'base' | 'model', layer: string, part: T): T | object => (has(kind, layer) ? part : {});
  const tuning = (temperature: number) => ({ generationConfig: { samplingParams: { temperature }, maxRetries: 0 } });
  const entry = (id: string) => ({ id, ...(given.ownVariable && { envKey: 'OWN_KEY' }), ...stated('base', 'entry', { baseUrl: base('entry') }), ...(given.sealed && tuning(0.25)) });
  const model = { ...(given.atTop && tuning(0.75)), ...stated('model', 'user', { name: 'm-user' }) };
  const user = {
    ...stated('model', 'entry', { modelProviders: { [protocol]: ['m-first', 'm-flag', 'm-user', 'm-project', 'm-process'].map(entry) } }),
    security: { auth: { selectedType: protocol, baseUrl: base('auth'), ...stated('key', 'auth', { apiKey: 'k-auth' }) } },
    env: { ...stated('key', 'userenv', { [keyName]: 'k-userenv' }), ...stated('base', 'userenv', { [names.base]: base('userenv') }) },
    ...(Object.keys(model).length > 0 && { model }),
  };
  const project = { ...stated('model', 'project', { model: { name: 'm-project' } }), env: stated('key', 'projectenv', { [keyName]: 'k-projectenv' }) };
  const file = [has('key', 'file') && `${keyName}=k-file`, has('base', 'file') && `${names.base}=${base('file')}`].filter(Boolean);
  const files = {
    [USER]: user,
    [PROJECT]: project,
    ...(file.length > 0 && { 'proj/.env': file.join('\n') }),
    ...stated('key', 'qwenfile', { 'proj/.qwen/.env': `${keyName}=k-qwenfile` }),
  };
  const flags = parseFlags([
    ...(has('key', 'flag') ? ['--openai-api-key', 'k-flag'] : []),
    ...(has('base', 'flag') ? ['--openai-base-url', base('flag')] : []),
    ...(has('model', 'flag') ? ['--model', 'm-flag'] : []),
  ]);
  if (!flags.ok) throw new Error(flags.error.message);
  const environment = {
    ...stated('key', 'empty', { [keyName]: '' }),
    ...stated('key', 'process', { [keyName]: 'k-process' }),
    ...stated('base', 'process', { [names.base]: base('process') }),
    ...stated('model', 'process', { [names.model]: 'm-process' }),
  };
  return (await makeHome(files, { environment, flags: flags.value })).place;
}

export function answerOf({ protocol }: SpokenHere): Reply {
  const text = ['hello'];
  if (protocol === 'openai') return rawEvents(chatEvents({ text }));
  return rawEvents(protocol === 'anthropic' ? messageEvents({ text }) : contentEvents({ text }));
}

export function keyOnWire({ protocol }: SpokenHere, { headers }: SeenRequest): string {
  if (protocol === 'openai') return String(headers.authorization).replace('Bearer ', '');
  return String(headers[protocol === 'anthropic' ? 'x-api-key' : 'x-goog-api-key']);
}

export function modelOnWire({ protocol }: SpokenHere, { body, path }: SeenRequest): string {
  const isGoogle = protocol === 'gemini' || protocol === 'vertex-ai';
  return isGoogle ? (/models\/([^:/]+):/.exec(path)?.[1] ?? '') : String((body as { model?: unknown }).model);
}

export function temperatureOnWire({ body }: SeenRequest): unknown {
  const { temperature, generationConfig } = body as { temperature?: unknown; generationConfig?: { temperature?: unknown } };
  return temperature ?? generationConfig?.temperature;
}
