import type { ChatRequest } from '../chat/events.ts';
import type { Route } from '../models/route.ts';

/** Enough for a word. Smaller limits are refused by some servers. */
const FEW_TOKENS = 16;

/**
 * The smallest request that still goes the way of every message: one short turn, and few tokens where a limit cannot
 * change what the request is. Anthropic's limit must exceed the tokens for thinking, so it stays as it is there; a
 * check ends with the first word anyway.
 */
export function checkRequest(route: Route): ChatRequest {
  const isLimited = route.provider === 'openai' || route.provider === 'qwen-oauth' || route.provider === 'gemini' || route.provider === 'vertex-ai';
  return { route: isLimited ? { ...route, maxOutputTokens: FEW_TOKENS } : route, turns: [{ role: 'user', text: 'Say OK.' }] };
}
