/** How the text of a field becomes a value of the entry. `reasoning`: unset, off, or on with an effort and a budget. */
export type FieldKind = 'text' | 'number' | 'flag' | 'statuses' | 'reasoning';

interface FormField {
  /** From the entry down. */
  path: readonly string[];
  kind: FieldKind;
}

const G = 'generationConfig';
const text = (...path: string[]): FormField => ({ path, kind: 'text' });
const number = (...path: string[]): FormField => ({ path: [G, ...path], kind: 'number' });
const flag = (...path: string[]): FormField => ({ path: [G, ...path], kind: 'flag' });

/** Every field of an entry that the form has a control for, in the order in which new ones are written. */
export const FORM_FIELDS = {
  id: text('id'),
  name: text('name'),
  description: text('description'),
  envKey: text('envKey'),
  baseUrl: text('baseUrl'),
  wireApi: text('wireApi'),
  timeout: number('timeout'),
  maxRetries: number('maxRetries'),
  retryErrorCodes: { path: [G, 'retryErrorCodes'], kind: 'statuses' },
  retryInitialDelayMs: number('retryInitialDelayMs'),
  retryMaxDelayMs: number('retryMaxDelayMs'),
  streamIdleTimeoutMs: number('streamIdleTimeoutMs'),
  temperature: number('samplingParams', 'temperature'),
  top_p: number('samplingParams', 'top_p'),
  top_k: number('samplingParams', 'top_k'),
  max_tokens: number('samplingParams', 'max_tokens'),
  presence_penalty: number('samplingParams', 'presence_penalty'),
  frequency_penalty: number('samplingParams', 'frequency_penalty'),
  repetition_penalty: number('samplingParams', 'repetition_penalty'),
  contextWindowSize: number('contextWindowSize'),
  image: flag('modalities', 'image'),
  pdf: flag('modalities', 'pdf'),
  audio: flag('modalities', 'audio'),
  video: flag('modalities', 'video'),
  reasoning: { path: [G, 'reasoning'], kind: 'reasoning' },
  effort: { path: [G, 'reasoning', 'effort'], kind: 'text' },
  budget: number('reasoning', 'budget_tokens'),
  enableCacheControl: flag('enableCacheControl'),
  cacheRetention: text(G, 'cacheRetention'),
  schemaCompliance: text(G, 'schemaCompliance'),
} as const satisfies Record<string, FormField>;

export type FieldName = keyof typeof FORM_FIELDS;

/** The fields in order. */
export const FIELD_NAMES = Object.keys(FORM_FIELDS) as FieldName[];

/** A record whose keys are free; `known` are those that have a control of their own. */
interface FreeRecord {
  path: readonly string[];
  known: readonly string[];
  /** Values are texts, whatever they look like. */
  textOnly: boolean;
}

/** The records with free keys. */
export const FREE_RECORDS = {
  sampling: {
    path: [G, 'samplingParams'],
    known: ['temperature', 'top_p', 'top_k', 'max_tokens', 'presence_penalty', 'frequency_penalty', 'repetition_penalty'],
    textOnly: false,
  },
  headers: { path: [G, 'customHeaders'], known: [], textOnly: true },
  extraBody: { path: [G, 'extra_body'], known: [], textOnly: false },
} as const satisfies Record<string, FreeRecord>;

export type RecordName = keyof typeof FREE_RECORDS;

export const RECORD_NAMES = Object.keys(FREE_RECORDS) as RecordName[];

/** One row of a free record, as typed. */
export interface Pair {
  key: string;
  value: string;
}

/** What stands in the form: texts, as typed. */
export interface FormValues {
  fields: Record<FieldName, string>;
  records: Record<RecordName, Pair[]>;
}
