import { QWEN_ACCOUNT } from '../oauth/account-view.ts';
import type { Resolved, Source } from '../provenance.ts';
import type { Result } from '../result.ts';
import { listed, say } from '../say.ts';
import { accountRef } from './account-ref.ts';
import { checkModel, type Checked } from './check.ts';
import type { CatalogModel } from './entry.ts';
import { textVariable, type Inputs } from './inputs.ts';
import { urlOf } from './endpoint.ts';
import { knownSecrets } from '../explain/secrets.ts';
import { Secret } from '../secret.ts';
import { isHeaderValue } from '../../../src-preload/schemas/header-shape.ts';
import { DEMO_KEY } from './key.ts';
import { proxyFor } from './proxy.ts';
import type { AccountRef, Route } from './route.ts';

/** Headers that OpenAI's SDK makes of ambient variables (A48). */
export const AMBIENT: readonly [variable: string, header: string][] = [
  ['OPENAI_ORG_ID', 'OpenAI-Organization'],
  ['OPENAI_PROJECT_ID', 'OpenAI-Project'],
];

/** What a request to a model will use, each part with where it came from. */
export function buildRoute(model: CatalogModel, inputs: Inputs): Result<Route> {
  const checked = checkModel(model, inputs);
  if (!checked.ok) return { ok: false, error: withPlaces(checked) };
  const { key, credential, baseUrl, endpoint } = checked.value;
  const url = urlOf(endpoint);
  const proxy = proxyFor(url, inputs);
  const account = accountOf(model, key?.source, new URL(url).origin, inputs);
  const cap = countIn('QWEN_CODE_MAX_OUTPUT_TOKENS', inputs);
  const timeout = countIn('QWEN_CODE_API_TIMEOUT_MS', inputs);
  const route: Route = {
    modelKey: model.key,
    provider: model.provider,
    ...(model.wireApi && { wireApi: model.wireApi }),
    modelId: plain(model.id),
    name: model.name,
    baseUrl: { value: endpoint.base, source: baseUrl.source, hides: baseUrl.hides },
    ...(endpoint.query ? { query: endpoint.query } : {}),
    endpoint: url,
    ...(key && { key }),
    ...(credential && { credential }),
    ...(account && { account }),
    ...(proxy && { proxy }),
    ...(cap !== undefined && { maxOutputTokens: cap }),
    generation: plain(model.generation, { ...(timeout !== undefined && { timeout }), ...model.generation.value }),
    alsoSecret: knownSecrets(model, inputs).map((value) => new Secret(value)),
    ambientHeaders: model.provider === 'openai' ? ambientHeaders(inputs) : {},
  };
  return { ok: true, value: route };
}

/** The account that the key belongs to, if it is a token. */
function accountOf({ provider }: CatalogModel, source: Source | undefined, sendsTo: string, inputs: Inputs): AccountRef | undefined {
  if (provider === 'qwen-oauth') return accountRef(QWEN_ACCOUNT, inputs);
  return source?.layer === 'account' ? { ...accountRef(`oidc:${source.name}`, inputs, source.issuer), sendsTo } : undefined;
}

/** A variable that is a whole number above 0; others count as not set. */
export function countIn(name: string, inputs: Inputs): number | undefined {
  const value = Number(textVariable(inputs, name)?.value);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

/** The places looked up once and for all. */
const plain = <T>({ value, source, hides }: Resolved<T>, refined = value): Resolved<T> => ({ value: refined, source, hides });

/** The route of the offline demo: no key, no endpoint. */
export function demoRoute(): Route {
  const source = { layer: 'default', name: 'demo' } as const;
  return {
    modelKey: DEMO_KEY,
    provider: 'demo',
    modelId: { value: 'demo', source, hides: [] },
    name: 'Demo',
    generation: { value: {}, source, hides: [] },
    ambientHeaders: {},
  };
}

function withPlaces({ error, lookedIn }: Extract<Checked, { ok: false }>): Extract<Checked, { ok: false }>['error'] {
  if (lookedIn.length === 0) return error;
  return { ...error, message: say`${error.message} It was looked for in: ${listed(lookedIn, '; ')}. Set it in one of these places, then try again.` };
}

function ambientHeaders(inputs: Inputs): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [variable, header] of AMBIENT) {
    const value = textVariable(inputs, variable)?.value;
    if (value !== undefined && isHeaderValue(value)) headers[header] = value;
  }
  return headers;
}
