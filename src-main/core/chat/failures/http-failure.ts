import type { AppError } from '../../result.ts';
import type { Route } from '../../models/route.ts';
import { say, type Sentence } from '../../say.ts';
import type { Failure } from './failure.ts';
import { credentialOf, detailOf, hostOf } from './failure-words.ts';
import type { ProviderWords } from './provider-words.ts';

/** An answer that says no. */
export interface Refusal extends ProviderWords {
  status: number;
  retryAfterMs?: number;
}

const TOO_LONG =
  /context.?(?:length|window|size)|maximum (?:context|prompt|input)|too many tokens|(?:prompt|input|request|message)s? (?:is|are) too (?:long|large)|reduce the length|exceeds? .{0,40}tokens/iu;

/** Google and Anthropic have statuses of their own mind for these. */
const BAD_KEY = /api key (?:not valid|expired|not found)|api_key_invalid/iu;
const NO_CREDIT = /credit balance is too low/iu;

function waitWords(ms: number | undefined): Sentence {
  if (ms === undefined) return say`Wait a moment and try again.`;
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 120) return say`Try again in ${seconds === 1 ? '1 second' : say`${seconds} seconds`}.`;
  return say`Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

function isTooLong({ status, code, words }: Refusal): boolean {
  if (status === 413 || code === 'context_length_exceeded') return true;
  return (status === 400 || status === 422) && TOO_LONG.test(words);
}

function notFound(refusal: Refusal, route: Route, host: string): AppError {
  const model = route.modelId.value;
  if (refusal.code === 'model_not_found' || /model/iu.test(refusal.words)) {
    const message = say`The server at ${host} does not offer the model “${model}” to this key. Choose another model, or correct its id.`;
    return { code: 'provider/not-found', message, action: 'choose-model' };
  }
  const message = say`The server at ${host} found nothing at this address for the model “${model}”. Check the base URL (most end in /v1) and the model's id.`;
  return { code: 'provider/not-found', message, action: 'check-base-url' };
}

/** Azure's and DashScope's words for a question that their filters hold back. */
const FILTERED = /^(?:content_?filter|ResponsibleAIPolicyViolation|data_?inspection_?failed)$/iu;

const isFiltered = ({ status, code = '', words }: Refusal): boolean => status === 400 && (FILTERED.test(code) || /data may contain inappropriate content/iu.test(words));

const NO_QUOTA = /insufficient.quota|exceeded your current quota|quota exceeded/iu;

/** Qwen's service says so in two ways (Q16). */
function freeQuotaSpent(host: string): AppError {
  const message = say`The free requests of Qwen OAuth are used up for today, says the server at ${host}. Wait until tomorrow, or choose another model, for example one with an API key or a Coding Plan.`;
  return { code: 'account/day-limit', message, action: 'choose-model' };
}

function rateLimited(refusal: Refusal, route: Route, host: string): Failure {
  const code = 'provider/rate-limited';
  const isSpent = refusal.code === 'insufficient_quota' || /insufficient.quota|free allocated quota exceeded/iu.test(refusal.words);
  if (route.provider === 'qwen-oauth' && isSpent) return never(freeQuotaSpent(host));
  const isOver = refusal.retryAfterMs === undefined; // Google says "exceeded your current quota" of a minute, too
  if (refusal.code === 'insufficient_quota' || (isOver && NO_QUOTA.test(refusal.words))) {
    const message = say`The server at ${host} says that the quota of ${credentialOf(route)} is used up. Top up the account, wait for the next period, or choose another model.`;
    return { error: { code, message, action: 'choose-model' }, retry: 'never' };
  }
  const message = say`The server at ${host} takes no more requests for now because too many were sent. ${waitWords(refusal.retryAfterMs)}`;
  const wait = refusal.retryAfterMs === undefined ? {} : { retryAfterMs: refusal.retryAfterMs };
  return { error: { code, message, action: 'retry' }, retry: 'often', ...wait };
}

function never(error: AppError): Failure {
  return { error, retry: 'never' };
}

function classify(refusal: Refusal, route: Route): Failure {
  const { status, retryAfterMs } = refusal;
  const host = hostOf(route);
  if (status === 401 || (status === 400 && BAD_KEY.test(refusal.words))) {
    const message = say`The server at ${host} refused ${credentialOf(route)}. Check or replace that key.`;
    return never({ code: 'provider/bad-key', message, action: 'check-key' });
  }
  if (status === 402 || (status === 400 && NO_CREDIT.test(refusal.words))) {
    const message = say`The server at ${host} wants payment: the account behind ${credentialOf(route)} has no credit left. Top it up, or choose another model.`;
    return never({ code: 'provider/forbidden', message, action: 'choose-model' });
  }
  if (status === 403) {
    const message = say`The server at ${host} does not allow this: ${credentialOf(route)} has no access to the model “${route.modelId.value}”, or not from here. Choose another model, or check what the key may do.`;
    return never({ code: 'provider/forbidden', message, action: 'check-key' });
  }
  if (status === 404) return never(notFound(refusal, route, host));
  if (isTooLong(refusal)) {
    const message = say`The conversation is too long for the model “${route.modelId.value}” at ${host}. Shorten the message, start a new conversation, or choose a model with a larger context.`;
    return never({ code: 'provider/too-long', message, action: 'choose-model' });
  }
  if (status === 429) return rateLimited(refusal, route, host);
  if (status >= 500 || status === 408) {
    const message = say`The server at ${host} cannot answer at the moment because of a problem of its own (status ${status}). ${waitWords(retryAfterMs)}`;
    return { error: { code: 'provider/unavailable', message, action: 'retry' }, retry: 'often', ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  if (isFiltered(refusal)) {
    const message = say`The content filter of the provider at ${host} refused this conversation, so the model was not asked. Put the question another way, or choose another model.`;
    return never({ code: 'provider/rejected', message, action: 'choose-model' });
  }
  const message = say`The server at ${host} rejected the request; its reason is in the details. Often a setting of the model is the cause, such as samplingParams or extra_body.`;
  return never({ code: 'provider/rejected', message, action: 'open-settings' });
}

/** What an HTTP status of 400 or more means and what to do about it. Only 408, 429, 5xx and the settings' `retryErrorCodes` are worth another try (G24 to G26, X06). */
export function httpFailure(refusal: Refusal, route: Route): Failure {
  const failure = classify(refusal, route);
  const isListed = route.generation.value.retryErrorCodes?.includes(refusal.status) === true;
  return { ...failure, ...(isListed && { retry: 'often' }), error: { ...failure.error, ...detailOf(refusal.words, route) } };
}
