import { describe, expect, it } from 'vitest';
import { anthropicHeaders } from '../../src-main/core/chat/anthropic-headers.ts';
import { openAiHeaders } from '../../src-main/core/chat/openai-headers.ts';
import { parseFlags } from '../../src-main/core/flags.ts';
import type { Route } from '../../src-main/core/models/route.ts';
import type { Result } from '../../src-main/core/result.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { allCases, withScene, type Case, type Scene } from './cases.ts';

/** Cases whose error only the wire shows: the route itself is in order. */
const WIRE_ERRORS: ReadonlySet<string> = new Set(['X04']);

async function resolve({ home, cwd, environment, argv }: Scene): Promise<Result<Route>> {
  const flags = parseFlags(argv);
  if (!flags.ok) return flags;
  const workspace = await loadWorkspace({ home, cwd, environment, platform: 'linux', flags: flags.value });
  return workspace.fatal ? { ok: false, error: workspace.fatal } : workspace.route();
}

/** What goes on the wire; `extra_body` and custom headers override (R17). */
function onTheWire(route: Route): { path: string; auth: Record<string, string>; model: unknown } {
  const { generation, endpoint = '', modelId } = route;
  const { pathname, search } = new URL(endpoint);
  const headers = route.provider === 'anthropic' ? anthropicHeaders(route, 'test') : openAiHeaders(route, 'test');
  const sent = headers.ok ? Object.entries(headers.value).map(([name, value]) => [name.toLowerCase(), value.trimEnd()] as const) : [];
  const auth = Object.fromEntries(sent.filter(([name]) => name === 'authorization' || name === 'x-api-key'));
  return { path: pathname + search, auth, model: generation.value.extra_body?.['model'] ?? modelId.value };
}

function check(given: Case, result: Result<Route>, fill: Scene['fill']): void {
  const { outcome, path = '', model, auth } = given.expect;
  if (outcome === 'error' && !WIRE_ERRORS.has(given.id)) return expect(result.ok).toBe(false);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  if (outcome === 'error') return undefined;
  return expect(onTheWire(result.value)).toEqual({ path: fill(path), auth, model });
}

describe('the observed runs of the CLI', () => {
  it.each(allCases.map((given) => [given.id, given.title, given] as const))('%s %s', async (_id, _title, given) => {
    await withScene(given, async (scene) => check(given, await resolve(scene), scene.fill));
  });

  it('excepts only cases that exist', () => {
    const ids = new Set(allCases.map(({ id }) => id));
    expect([...WIRE_ERRORS].filter((id) => !ids.has(id))).toEqual([]);
  });
});
