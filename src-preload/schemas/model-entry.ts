import * as z from 'zod/mini';
import type { ProblemCode } from './field-problem.ts';
import { holdsToken } from './hidden-token.ts';
import { isHeaderName, isHeaderValue, isPerSession } from './header-shape.ts';
import { isVariableName, looksLikeKey } from './key-shape.ts';

/** Longest text of one field, in UTF-16 units. */
export const LONGEST_FIELD = 10_000;

/** A code in the place of a sentence: the window has the words. */
const says = (code: ProblemCode): { error: string } => ({ error: code });

const isUsableNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const hasNoControls = (value: string): boolean => !/\p{Cc}/u.test(value);
const isReference = (value: string): boolean => /\$(?:\w+|\{[^}]+\})/.test(value);

const text = z.string(says('text')).check(z.maxLength(LONGEST_FIELD, says('too-long')));
const line = text.check(z.refine(hasNoControls, says('control-characters')));
const maybe = <T extends z.ZodMiniType>(schema: T): z.ZodMiniOptional<z.ZodMiniNullable<T>> => z.optional(z.nullable(schema));

const above0 = z.custom<number>((value) => isUsableNumber(value) && isCount(value) && value > 0, says('whole-number-above-0'));
const count = z.custom<number>((value) => isUsableNumber(value) && isCount(value), says('whole-number'));
const number = z.custom<number>(isUsableNumber, says('number'));
const flag = z.boolean(says('true-or-false'));
const object = z.record(z.string(), z.unknown(), says('object'));

const id = z
  .string(says('required'))
  .check(z.refine((value) => value.trim() !== '', says('required')), z.maxLength(LONGEST_FIELD, says('too-long')), z.refine(hasNoControls, says('control-characters')));

const envKey = line.check(
  z.refine((name) => name === '' || !isPastedKey(name), says('looks-like-key')),
  z.refine((name) => name === '' || isVariableName(name) || isPastedKey(name), says('not-a-variable-name')),
);

/** A mistyped name is short or has spaces; a pasted key is neither. */
function isPastedKey(name: string): boolean {
  return holdsToken(name) || (looksLikeKey(name) && (isVariableName(name) || (name.length >= 16 && !/\s/.test(name))));
}

const baseUrl = line.check(
  z.refine((url) => url.trim() === '' || isReference(url) || isWebAddress(url), says('not-a-web-address')),
  z.refine((url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''), says('has-user-name')),
);

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

const headerValue = z
  .string(says('text'))
  .check(z.maxLength(LONGEST_FIELD, says('too-long')), z.refine((value) => holdsToken(value) || isHeaderValue(value), says('header-value')), z.refine((value) => !isPerSession(value), says('per-session-header')));
const headers = z.record(z.string().check(z.refine(isHeaderName, says('header-name'))), headerValue, says('object'));

/** Numbers by their usual names; all other keys go out as they are (R17). */
const samplingParams = z.looseObject(
  {
    temperature: maybe(number),
    top_p: maybe(number),
    top_k: maybe(number),
    max_tokens: maybe(number),
    presence_penalty: maybe(number),
    frequency_penalty: maybe(number),
    repetition_penalty: maybe(number),
  },
  says('object'),
);

const reasoning = z.union([z.literal(false), z.looseObject({ effort: maybe(z.string()), budget_tokens: maybe(z.number()) })], says('object'));

/** `generationConfig` of an entry (SEMANTICS section 5): what is accepted here is never ignored for its shape. */
const generationConfig = z.looseObject(
  {
    timeout: maybe(above0),
    maxRetries: maybe(count),
    retryErrorCodes: maybe(z.array(above0, says('list-of-statuses'))),
    retryInitialDelayMs: maybe(above0),
    retryMaxDelayMs: maybe(above0),
    streamIdleTimeoutMs: maybe(above0),
    samplingParams: maybe(samplingParams),
    contextWindowSize: maybe(above0),
    modalities: maybe(z.record(z.string(), flag, says('object'))),
    reasoning: maybe(reasoning),
    enableCacheControl: maybe(flag),
    cacheRetention: maybe(text),
    schemaCompliance: maybe(text),
    customHeaders: maybe(headers),
    extra_body: maybe(object),
  },
  says('object'),
);

/** One entry of `modelProviders[key][]`. Fields that are not named here are kept as they are. */
export const modelEntry = z.looseObject(
  {
    id,
    name: maybe(line),
    description: maybe(text),
    envKey: maybe(envKey),
    baseUrl: maybe(baseUrl),
    wireApi: maybe(z.enum(['chat-completions', 'responses'], says('wire-api'))),
    generationConfig: maybe(generationConfig),
  },
  says('object'),
);

/** Fields that the form knows; others are shown by name and kept. */
export const KNOWN_FIELDS = {
  entry: Object.keys(modelEntry.shape),
  generationConfig: Object.keys(generationConfig.shape),
  samplingParams: Object.keys(samplingParams.shape),
} as const;
