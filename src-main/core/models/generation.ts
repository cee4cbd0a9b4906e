import { isHeaderName, isHeaderValue, isPerSession } from '../../../src-preload/schemas/header-shape.ts';
import { say, type Sentence } from '../say.ts';
import { isObject, safeEntries, type JsonObject } from '../settings/json.ts';

import type { GenerationConfig } from './route.ts';

/** A field that was passed over: which, and the rest of a sentence that begins with it. */
export interface IgnoredField {
  field: string;
  words: Sentence;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isPositive = (value: unknown): value is number => isCount(value) && value > 0;

/** What each field must be; other fields are not ours to judge. */
const RULES: Readonly<Record<keyof GenerationConfig, { fits(value: unknown): boolean; words: Sentence }>> = {
  timeout: { fits: isPositive, words: say`must be a whole number of milliseconds above 0` },
  maxRetries: { fits: isCount, words: say`must be a whole number, 0 or more` },
  retryErrorCodes: { fits: (value) => Array.isArray(value) && value.every(isPositive), words: say`must be a list of HTTP statuses` },
  retryInitialDelayMs: { fits: isPositive, words: say`must be a whole number of milliseconds above 0` },
  retryMaxDelayMs: { fits: isPositive, words: say`must be a whole number of milliseconds above 0` },
  streamIdleTimeoutMs: { fits: Number.isInteger, words: say`must be a whole number of milliseconds` },
  samplingParams: { fits: isObject, words: say`must be an object` },
  reasoning: { fits: (value) => value === false || isObject(value), words: say`must be false or an object` },
  customHeaders: { fits: isObject, words: say`must be an object of texts` },
  extra_body: { fits: isObject, words: say`must be an object` },
  contextWindowSize: { fits: isPositive, words: say`must be a whole number above 0` },
  enableCacheControl: { fits: (value) => typeof value === 'boolean', words: say`must be true or false` },
  cacheRetention: { fits: (value) => typeof value === 'string', words: say`must be a text` },
  cacheRetentionByBlock: { fits: isObject, words: say`must be an object` },
  forceGlobalCacheScope: { fits: (value) => typeof value === 'boolean', words: say`must be true or false` },
  enableRequestMetadata: { fits: (value) => typeof value === 'boolean', words: say`must be true or false` },
  schemaCompliance: { fits: (value) => typeof value === 'string', words: say`must be a text` },
  modalities: { fits: isObject, words: say`must be an object` },
};

/** Fields that the CLI knows and that chat has no use for. */
const OTHERS = ['disableCacheControl', 'splitToolMedia', 'streamMaxLifetimeMs', 'thinkingMandatory', 'toolResultContentFormat'];

/** Every name that a `generationConfig` can hold (SEMANTICS section 5). */
export const GENERATION_NAMES: readonly string[] = [...Object.keys(RULES), ...OTHERS];

/** Takes the fields that fit from a `generationConfig`, and says which it passed over. */
export function readGeneration(value: unknown): { generation: GenerationConfig; ignored: IgnoredField[] } {
  if (value === undefined) return { generation: {}, ignored: [] };
  if (!isObject(value)) return { generation: {}, ignored: [{ field: 'generationConfig', words: say`must be an object` }] };
  if (Object.keys(value).every((field) => fitsAsItIs(field, value[field]))) return { generation: value, ignored: [] };
  const ignored: IgnoredField[] = [];
  const kept: JsonObject = {};
  for (const [field, held] of Object.entries(value)) {
    const rule = Object.hasOwn(RULES, field) ? RULES[field as keyof GenerationConfig] : undefined;
    if (!rule || held === null) continue;
    if (!rule.fits(held)) ignored.push({ field: `generationConfig.${field}`, words: rule.words });
    else kept[field] = field === 'customHeaders' ? readHeaders(held, ignored) : held;
  }
  return { generation: kept, ignored };
}

/** Most configurations are right, and are taken without a copy. */
function fitsAsItIs(field: string, held: unknown): boolean {
  if (field === 'customHeaders' || !Object.hasOwn(RULES, field)) return false;
  return RULES[field as keyof GenerationConfig].fits(held);
}

/** Headers that can be sent. A value is never quoted in a message: it may be a secret. */
function readHeaders(value: unknown, ignored: IgnoredField[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, held] of safeEntries(value)) {
    if (isHeaderName(name) && typeof held === 'string' && isHeaderValue(held) && !isPerSession(held)) headers[name] = held;
    else ignored.push({ field: `generationConfig.customHeaders.${name}`, words: say`is not a header that can be sent` });
  }
  return headers;
}
