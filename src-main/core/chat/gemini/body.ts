import type { GenerationConfig, Route } from '../../models/route.ts';
import type { ChatTurn } from '../events.ts';
import { outputCeiling } from '../output-ceiling.ts';

type GeminiPart = { text: string } | { inlineData: { mimeType: string; data: string } };

/** The parts of a `generateContent` request as the official SDK takes them. */
export interface GeminiRequest {
  contents: { role: 'user' | 'model'; parts: GeminiPart[] }[];
  config: Record<string, unknown>;
}

const LEVELS = new Map([
  ['low', 'LOW'],
  ['medium', 'MEDIUM'],
  ['high', 'HIGH'],
  ['xhigh', 'HIGH'],
  ['max', 'HIGH'],
]);

/** `samplingParams` under Google's names: theirs and the defaults that the CLI sends (G15, G16). */
const NAMES: readonly [ours: string, theirs: string, byDefault?: number][] = [
  ['temperature', 'temperature', 1],
  ['top_p', 'topP', 0.95],
  ['top_k', 'topK', 64],
  ['presence_penalty', 'presencePenalty'],
  ['frequency_penalty', 'frequencyPenalty'],
];

function thinkingConfig(reasoning: GenerationConfig['reasoning']): Record<string, unknown> {
  if (reasoning === false) return { includeThoughts: false };
  const effort = reasoning?.['effort'];
  const level = typeof effort === 'string' ? LEVELS.get(effort) : undefined;
  return { includeThoughts: true, thinkingLevel: level ?? 'THINKING_LEVEL_UNSPECIFIED' };
}

function sampling({ samplingParams = {} }: GenerationConfig): Record<string, unknown> {
  const stated = NAMES.map(([ours, theirs, byDefault]) => [theirs, samplingParams[ours] ?? byDefault] as const);
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined));
}

function partsOf({ text, images = [] }: ChatTurn): GeminiPart[] {
  const pictures = images.map(({ mime, data }): GeminiPart => ({ inlineData: { mimeType: mime, data } }));
  return text === '' && pictures.length > 0 ? pictures : [...pictures, { text }];
}

/** A request to Gemini or Vertex AI (SEMANTICS section 5). `extra_body` and cache control are not for this protocol. */
export function geminiRequest(route: Route, turns: readonly ChatTurn[]): GeminiRequest {
  const generation = route.generation.value;
  const instructions = turns.filter(({ role }) => role === 'system').map(({ text }) => text);
  const spoken = turns.filter(({ role }) => role !== 'system');
  return {
    contents: spoken.map((turn) => ({ role: turn.role === 'assistant' ? 'model' : 'user', parts: partsOf(turn) })),
    config: {
      ...sampling(generation),
      maxOutputTokens: generation.samplingParams?.['max_tokens'] ?? outputCeiling(route.modelId.value, route.maxOutputTokens),
      thinkingConfig: thinkingConfig(generation.reasoning),
      ...(instructions.length > 0 && { systemInstruction: instructions.join('\n\n') }),
    },
  };
}
