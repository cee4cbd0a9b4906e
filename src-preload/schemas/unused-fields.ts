/** Why a field of an entry has no effect on what this app sends. The window has a sentence for each. */
export type UnusedReason = 'not-in-protocol' | 'anthropic-only' | 'openai-only' | 'dashscope-only' | 'sampling-wins' | 'tools-only' | 'provider-skipped';

/** A field that is written down and not used; it is kept in the file. */
export interface UnusedField {
  /** From the entry down; `*` as its last step stands for all keys without a field of their own. */
  path: string[];
  reason: UnusedReason;
}

/** What decides about the use of fields, beside the entry. */
export interface UsedBy {
  /** `null` for a key of `modelProviders` that stands for no protocol. */
  protocol: string | null;
  /** The server is Alibaba's model service or one of its plans. */
  dashScope: boolean;
  /** The entry has `samplingParams`. */
  hasSampling: boolean;
}

const GENERATION = 'generationConfig';
const sampling = (names: readonly string[], reason: UnusedReason): UnusedField[] => names.map((name) => ({ path: [GENERATION, 'samplingParams', name], reason }));
const field = (name: string, reason: UnusedReason): UnusedField => ({ path: [GENERATION, name], reason });

/** The fields of an entry that have no effect for its protocol (SEMANTICS section 5), whether they are set or not. */
export function unusedFields({ protocol, dashScope, hasSampling }: UsedBy): UnusedField[] {
  const always = [field('schemaCompliance', 'tools-only')];
  switch (protocol ?? '') {
    case 'openai':
      return [
        ...always,
        ...(hasSampling ? [field('reasoning', 'sampling-wins')] : []),
        ...(dashScope ? [] : [field('enableCacheControl', 'dashscope-only')]),
        field('cacheRetention', 'anthropic-only'),
      ];
    case 'anthropic':
      return [...always, field('extra_body', 'openai-only'), ...sampling(['presence_penalty', 'frequency_penalty', 'repetition_penalty'], 'not-in-protocol'), ...sampling(['*'], 'openai-only')];
    case 'gemini':
    case 'vertex-ai':
      return [
        ...always,
        field('extra_body', 'openai-only'),
        field('enableCacheControl', 'not-in-protocol'),
        field('cacheRetention', 'anthropic-only'),
        ...sampling(['repetition_penalty'], 'not-in-protocol'),
        ...sampling(['*'], 'openai-only'),
      ];
    default:
      return [{ path: [], reason: 'provider-skipped' }];
  }
}
