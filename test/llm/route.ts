import type { GenerationConfig, Route } from '../../src-main/core/models/route.ts';
import type { Source } from '../../src-main/core/provenance.ts';
import { Secret } from '../../src-main/core/secret.ts';

/** The key of every test route; it must never be seen in an error. */
export const KEY = 'sk-test-4f9a7c2e81d3';

const KEY_SOURCE: Source = { layer: 'env-file', name: 'KEY_ONE', file: '~/.qwen/.env', line: 3 };

interface Parts {
  base?: string;
  key?: string;
  keySource?: Source;
  generation?: GenerationConfig;
  ambientHeaders?: Record<string, string>;
  id?: string;
}

const resolved = <T>(value: T): { value: T; source: Source; hides: Source[] } => ({
  value,
  source: { layer: 'model-entry', name: 'modelProviders.openai[0]', file: '~/.qwen/settings.json', line: 7 },
  hides: [],
});

/** A route to a server that speaks chat completions. */
export function openAiRoute(origin: string, parts: Parts = {}): Route {
  const base = parts.base ?? `${origin}/v1`;
  return {
    modelKey: 'openai/m',
    provider: 'openai',
    modelId: resolved(parts.id ?? 'm'),
    name: 'Model M',
    baseUrl: resolved(base),
    endpoint: `${base}/chat/completions`,
    key: { value: new Secret(parts.key ?? KEY), source: parts.keySource ?? KEY_SOURCE, hides: [] },
    generation: resolved(parts.generation ?? {}),
    ambientHeaders: parts.ambientHeaders ?? {},
  };
}

/** A route to a server that speaks OpenAI's responses API. */
export function responsesRoute(origin: string, parts: Parts = {}): Route {
  const route = openAiRoute(origin, parts);
  return { ...route, wireApi: 'responses', endpoint: `${route.baseUrl?.value}/responses` };
}

/** A route to a server that speaks Anthropic's messages. */
export function anthropicRoute(origin: string, parts: Parts = {}): Route {
  const base = parts.base ?? origin;
  return { ...openAiRoute(origin, parts), modelKey: 'anthropic/m', provider: 'anthropic', baseUrl: resolved(base), endpoint: `${base}/v1/messages` };
}

/** A route to a server that speaks Google's `generateContent`. */
export function geminiRoute(origin: string, parts: Parts = {}): Route {
  const base = parts.base ?? origin;
  const endpoint = `${base}/v1beta/models/${parts.id ?? 'm'}:streamGenerateContent?alt=sse`;
  return { ...openAiRoute(origin, parts), modelKey: 'gemini/m', provider: 'gemini', baseUrl: resolved(base), endpoint };
}
