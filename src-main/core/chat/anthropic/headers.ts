import type { Route } from '../../models/route.ts';
import type { Result } from '../../result.ts';
import { cacheBetas } from './cache.ts';
import { anthropicThinking } from './thinking.ts';
import { requestHeaders } from '../request-headers.ts';

/** The version that the official SDK asks for. */
const VERSION = '2023-06-01';

const BETA = 'anthropic-beta';

/** Every header of a messages request, exactly. The betas of `customHeaders` and those that the body needs are united (G11, G12). */
export function anthropicHeaders(route: Route, userAgent: string): Result<Record<string, string>> {
  const { customHeaders = {} } = route.generation.value;
  const isBeta = (name: string): boolean => name.toLowerCase() === BETA;
  const stated = Object.entries(customHeaders).filter(([name]) => isBeta(name));
  const { thinking, effort } = anthropicThinking(route);
  const betas = new Set([
    ...stated.flatMap(([, value]) => value.split(',').map((beta) => beta.trim())),
    ...(thinking === undefined ? [] : ['interleaved-thinking-2025-05-14']),
    ...(effort === undefined ? [] : ['effort-2025-11-24']),
    ...cacheBetas(route),
  ]);
  const united = [...betas].filter((beta) => beta !== '').join(',');
  const others = Object.fromEntries(Object.entries(customHeaders).filter(([name]) => !isBeta(name)));
  const generation = { ...route.generation, value: { ...route.generation.value, customHeaders: others } };
  return requestHeaders({ ...route, generation }, userAgent, { 'anthropic-version': VERSION, ...(united !== '' && { [BETA]: united }) });
}
