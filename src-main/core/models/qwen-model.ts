import { QWEN_DAY_LIMIT, QWEN_LIMITS } from '../oauth/qwen-limits.ts';
import { baseUrlOf } from '../oauth/resource-url.ts';
import { signedOut } from '../oauth/account-words.ts';
import type { Resolved, Source } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { say } from '../say.ts';
import type { Secret } from '../secret.ts';
import type { CatalogModel } from './entry.ts';
import { textVariable, type Inputs } from './inputs.ts';
import { modelKey } from './key.ts';
import { topLevelGeneration } from './top-level-generation.ts';

/** The one model of Qwen OAuth; which model answers is the service's affair (SEMANTICS section 8). */
const MODEL_ID = 'coder-model';

/** Shown with the model wherever it can be chosen (R21). */
const NOTICE = say`Free with a Qwen account: ${QWEN_LIMITS.perMinute} requests a minute, ${QWEN_DAY_LIMIT} a day. The service announced the end of this free tier for 2026-04-15 and may refuse requests.`;

/** The fixed model of Qwen OAuth, listed once somebody is signed in, has been, or asks for the protocol. */
export function qwenModels(inputs: Inputs): CatalogModel[] {
  if ((inputs.qwen?.state ?? 'signed-out') === 'signed-out' && !isAskedFor(inputs)) return [];
  const id = { value: MODEL_ID, source: { layer: 'default', name: say`the model of Qwen OAuth` } as const, hides: [] };
  return [{ key: modelKey('qwen-oauth', MODEL_ID), provider: 'qwen-oauth', id, name: 'Qwen Coder', description: NOTICE, runtime: false, generation: topLevelGeneration(inputs) }];
}

function isAskedFor(inputs: Inputs): boolean {
  const asked = inputs.flags.authType ?? inputs.settings.find(['security', 'auth', 'selectedType'])?.value;
  return asked === 'qwen-oauth' || textVariable(inputs, 'QWEN_OAUTH') !== undefined;
}

/** The token as it is now; flags and variables have no say. */
export function qwenKey({ qwen }: Inputs): Resolved<Secret> | undefined {
  return qwen?.state === 'signed-in' ? { value: qwen.access, source: sourceOf('access_token', qwen.file), hides: [] } : undefined;
}

/** Where requests go: as the sign-in says, and nowhere else, so that its token does not either. */
export function qwenBaseUrl({ qwen }: Inputs): Resolved<string> {
  if (qwen?.state === 'signed-in') return { value: qwen.baseUrl, source: sourceOf('resource_url', qwen.file), hides: [] };
  return { value: baseUrlOf(undefined), source: { layer: 'default', name: say`official address` }, hides: [] };
}

const sourceOf = (name: string, file: string): Source => ({ layer: 'account', name, file });

/** Why there is no token. */
export const qwenProblem = ({ qwen }: Inputs): AppError => (qwen?.state === 'damaged' ? qwen.error : signedOut({ name: 'Qwen' }));
