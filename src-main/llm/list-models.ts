import { anthropicHeaders } from '../core/chat/anthropic/headers.ts';
import { geminiHeaders } from '../core/chat/gemini/headers.ts';
import { netFailure, timedOut } from '../core/chat/failures/net-failure.ts';
import { openAiHeaders } from '../core/chat/openai/headers.ts';
import { notAnApi } from '../core/chat/failures/stream-failure.ts';
import { modelListUrl, readModelList } from '../core/models/model-list.ts';
import type { Route } from '../core/models/route.ts';
import type { AppError, Result } from '../core/result.ts';
import { say } from '../core/say.ts';
import type { OfferedModel } from '../core/setup/setup-view.ts';
import { readLimited } from './read-limited.ts';
import { netTrouble } from './net-trouble.ts';
import { refusalOf } from './refusal.ts';
import type { Wire } from './wire.ts';

const LONGEST_MS = 15_000;
const LARGEST = 8 * 1024 * 1024;

/** Asks the server of a route for the models that it offers, with the credentials and the proxy of that route. Never throws. */
export async function listModels(route: Route, wire: Wire, signal?: AbortSignal): Promise<Result<OfferedModel[]>> {
  const url = modelListUrl(route);
  if (url === undefined) return { ok: false, error: noList };
  const headers = headersOf(route, wire.userAgent);
  if (!headers.ok) return headers;
  const limit = AbortSignal.timeout(LONGEST_MS);
  try {
    const init = { headers: headers.value, redirect: 'manual' as const, signal: signal ? AbortSignal.any([signal, limit]) : limit };
    const response = await wire.fetch(url, init, route.proxy?.value.reveal());
    const refusal = await refusalOf(response, route, wire.now());
    if (refusal) return { ok: false, error: refusal.error };
    const models = readModelList(parse(await readLimited(response, LARGEST)));
    return models ? { ok: true, value: models } : { ok: false, error: notAnApi(route, say`no list of models`).error };
  } catch (error) {
    return { ok: false, error: limit.aborted ? timedOut(route, LONGEST_MS, 'nothing').error : netFailure(netTrouble(error), route, 'nothing').error };
  }
}

function headersOf(route: Route, userAgent: string): Result<Record<string, string>> {
  switch (route.provider) {
    case 'anthropic':
      return anthropicHeaders(route, userAgent);
    case 'gemini':
    case 'vertex-ai':
      return geminiHeaders(route, userAgent);
    case 'openai':
    case 'qwen-oauth':
    case 'demo':
      return openAiHeaders(route, userAgent);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const noList: AppError = { code: 'model/unsupported-protocol', message: say`This server has no list of its models. Type the id of the model.` };
