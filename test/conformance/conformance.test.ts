import { describe, expect, it } from 'vitest';
import { anthropicBody } from '../../src-main/core/chat/anthropic/body.ts';
import { anthropicHeaders } from '../../src-main/core/chat/anthropic/headers.ts';
import { geminiHeaders } from '../../src-main/core/chat/gemini/headers.ts';
import { openAiBody } from '../../src-main/core/chat/openai/body.ts';
import { openAiHeaders } from '../../src-main/core/chat/openai/headers.ts';
import { responsesBody } from '../../src-main/core/chat/openai/responses-body.ts';
import { parseFlags } from '../../src-main/core/flags.ts';
import type { Route } from '../../src-main/core/models/route.ts';
import { AppFailure, type Result } from '../../src-main/core/result.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { allCases, compared, ourCases, withScene, type Case, type Observed, type Scene } from './cases.ts';

/** Cases whose error only the wire shows, each with what happens there: their route is in order. */
const WIRE_ERRORS: ReadonlyMap<string, string> = new Map([['X04', 'nobody listens at the address']]);

async function resolve({ home, cwd, environment, argv }: Scene): Promise<Result<Route>> {
  const flags = parseFlags(argv);
  if (!flags.ok) return flags;
  const workspace = await loadWorkspace({ home, cwd, environment, platform: 'linux', flags: flags.value });
  return workspace.fatal ? { ok: false, error: workspace.fatal } : workspace.route();
}

/** What a route puts on the wire, by the pure builders of its protocol. */
function onTheWire(route: Route): Observed {
  const { pathname, search } = new URL(route.endpoint ?? '');
  const turns = [{ role: 'user', text: 'hi' }] as const;
  const [headers, body] = partsOf(route, turns);
  if (!headers.ok) throw new AppFailure(headers.error);
  const sent = Object.entries(headers.value).map(([name, value]) => [name.toLowerCase(), value.trim()]);
  return { path: pathname + search, headers: Object.fromEntries(sent), body };
}

function partsOf(route: Route, turns: Parameters<typeof openAiBody>[1]): [Result<Record<string, string>>, unknown] {
  switch (route.provider) {
    case 'anthropic':
      return [anthropicHeaders(route, 'test'), anthropicBody(route, turns)];
    case 'gemini':
    case 'vertex-ai':
      return [geminiHeaders(route, 'test'), undefined];
    case 'openai':
    case 'qwen-oauth':
    case 'demo':
      return [openAiHeaders(route, 'test'), route.wireApi ? responsesBody(route, turns) : openAiBody(route, turns)];
  }
}

function check(given: Case, result: Result<Route>, fill: Scene['fill']): void {
  if (given.expect.outcome === 'error') return expect(result.ok).toBe(WIRE_ERRORS.has(given.id));
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  const { wanted, got } = compared(given, onTheWire(result.value), fill);
  return expect(got).toEqual(wanted);
}

describe('the observed runs of the CLI', () => {
  it.each(allCases.map((given) => [given.id, given.title, given] as const))('%s %s', async (_id, _title, given) => {
    await withScene(given, async (scene) => check(given, await resolve(scene), scene.fill));
  });

  it('are all here, and only cases that exist are excepted', () => {
    const ids = new Set(allCases.map(({ id }) => id));
    expect(ids.size).toBe(123);
    expect([...WIRE_ERRORS.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the rules beyond the observed runs', () => {
  it.each(ourCases.map((given) => [given.id, given.title, given] as const))('%s %s', async (_id, _title, given) => {
    await withScene(given, async (scene) => check(given, await resolve(scene), scene.fill));
  });
});
