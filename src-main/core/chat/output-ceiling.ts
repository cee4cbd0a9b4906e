import { claudeVersion, isClaudeSince } from './anthropic/claude-version.ts';

const USUAL = 32_000;

/** Most tokens that a model can answer with, for the models of Anthropic and Google where that is known. */
function limitOf(id: string): number | undefined {
  const claude = claudeVersion(id);
  if (claude !== undefined) {
    if (!isClaudeSince(id, 3, 5)) return 4096;
    if (!isClaudeSince(id, 3, 7)) return 8192;
    return claude.family === 'opus' && isClaudeSince(id, 4, 6) ? 128_000 : 64_000;
  }
  if (/^gemini-(?:[3-9]|2\.5)/u.test(id)) return 65_536;
  return id.startsWith('gemini-') ? 8192 : undefined;
}

/**
 * The limit of an answer when the settings name none: what the model can do, at most 32,000 (G11, G12). `cap`: what
 * QWEN_CODE_MAX_OUTPUT_TOKENS says instead.
 */
export function outputCeiling(id: string, cap?: number): number {
  const limit = limitOf(id.toLowerCase());
  if (cap !== undefined) return limit === undefined ? cap : Math.min(cap, limit);
  return limit === 128_000 ? limit : Math.min(limit ?? USUAL, USUAL);
}
