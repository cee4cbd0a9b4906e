import type { Route } from '../../models/route.ts';
import { claudeVersion, isClaudeSince } from './claude-version.ts';
import { hostOfRoute, isDeepSeek } from '../hosts.ts';

/** What a messages request says about thinking. */
export interface Thinking {
  thinking?: { type: 'enabled'; budget_tokens: number } | { type: 'adaptive'; display: 'summarized' };
  effort?: string;
}

const BUDGETS = new Map([
  ['low', 16_000],
  ['high', 64_000],
  ['xhigh', 96_000],
  ['max', 128_000],
]);
const DEFAULT_BUDGET = 32_000;

/** The efforts that every Claude with thinking takes; the newest CLI lowers others to what a model takes. */
function effortFor(wanted: string, route: Route): string {
  if (isDeepSeek(hostOfRoute(route))) return wanted === 'xhigh' || wanted === 'max' ? 'max' : 'high';
  const id = route.modelId.value;
  const family = claudeVersion(id)?.family;
  const takesMax = isClaudeSince(id, 5, 0) || ((family === 'opus' || family === 'sonnet') && isClaudeSince(id, 4, 6));
  const takesXhigh = isClaudeSince(id, 5, 0) || (family === 'opus' && isClaudeSince(id, 4, 7));
  if (wanted === 'max' && !takesMax) return takesXhigh ? 'xhigh' : 'high';
  return wanted === 'xhigh' && !takesXhigh ? (takesMax ? 'max' : 'high') : wanted;
}

/**
 * Thinking as the newest CLI asks for it (G11 to G13): on unless `reasoning` is `false`; a stated budget, else one by
 * effort; Claude 4.6 and later choose their own. A Claude that came before thinking is asked only when `reasoning` says so.
 */
export function anthropicThinking(route: Route): Thinking {
  const { reasoning } = route.generation.value;
  const id = route.modelId.value;
  const isOld = claudeVersion(id) !== undefined && !isClaudeSince(id, 3, 7);
  if (reasoning === false || (reasoning === undefined && isOld)) return {};
  const { effort: stated, budget_tokens: budget } = reasoning ?? {};
  const effort = typeof stated === 'string' && stated !== '' ? effortFor(stated, route) : undefined;
  const more = effort === undefined ? {} : { effort };
  if (typeof budget === 'number' && !isClaudeSince(id, 4, 7)) return { thinking: { type: 'enabled', budget_tokens: budget }, ...more };
  if (isClaudeSince(id, 4, 6)) return { thinking: { type: 'adaptive', display: 'summarized' }, ...more };
  return { thinking: { type: 'enabled', budget_tokens: BUDGETS.get(effort ?? '') ?? DEFAULT_BUDGET }, ...more };
}
