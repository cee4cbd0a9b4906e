const USUAL = 32_000;

/** Most tokens of an answer, by the beginning of the model's id (SEMANTICS section 5, G19, G20, G27). */
const LIMITS: readonly (readonly [start: string, tokens: number])[] = [
  ['qwen3.7-max', 64_000],
  ['qwen3-coder-plus', 32_768],
  ['gpt-4o', 16_384],
  ['deepseek-chat', 8192],
];

/** OpenAI's reasoning models refuse `max_tokens`; left without a limit they use their own. */
const REFUSES = /^(?:gpt-5|o\d)/u;

/**
 * `max_tokens` as the newest CLI sends it when the settings say nothing about sampling: what the model can do, 32,000
 * for unknown ones, no more than `cap` (QWEN_CODE_MAX_OUTPUT_TOKENS).
 */
export function openAiLimit(id: string, cap: number = Number.POSITIVE_INFINITY): { max_tokens?: number } {
  const name = id.toLowerCase();
  if (REFUSES.test(name)) return {};
  const limit = LIMITS.find(([start]) => name.startsWith(start))?.[1] ?? USUAL;
  return { max_tokens: Math.min(limit, cap) };
}
