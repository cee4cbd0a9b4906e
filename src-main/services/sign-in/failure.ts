import { badAnswer, clockDiffers, signInDenied, signInExpired, signInRejected, signInUnavailable, signInUnreachable, unsuitable } from '../../core/oauth/sign-in-failure.ts';
import { AppFailure, toAppError, type AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { netTrouble } from '../../llm/net-trouble.ts';
import { AnswerTooLong } from './careful-fetch.ts';

/** A failure of which the service is known. */
export class ServiceFailure extends Error {
  readonly host: string;
  constructor(host: string, cause: unknown) {
    super('the sign-in service failed', { cause });
    this.name = 'ServiceFailure';
    this.host = host;
  }
}

/** Runs one step with a service, so that its failure can name it. */
export async function atService<T>(host: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof AppFailure || error instanceof ServiceFailure ? error : new ServiceFailure(host, error);
  }
}

/** Whatever went wrong, in words. */
export function failureOf(error: unknown): AppError {
  return error instanceof ServiceFailure ? serviceFailure(error.host, error.cause) : toAppError(error);
}

const FORGED = new Set(['OAUTH_JWT_CLAIM_COMPARISON_FAILED', 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED', 'OAUTH_KEY_SELECTION_FAILED']);

function serviceFailure(host: string, error: unknown): AppError {
  if (!(error instanceof Error)) return toAppError(error);
  if (error instanceof AnswerTooLong || error.cause instanceof AnswerTooLong) return unsuitable(host, say`its answer is far too long`);
  const { oauthError, description, status } = oauthPartsOf(error);
  if (oauthError === 'access_denied') return signInDenied(host);
  if (oauthError === 'expired_token') return signInExpired();
  if (oauthError !== undefined) return signInRejected(host, oauthError, description);
  if (status !== undefined) return status >= 500 ? signInUnavailable(host, status) : unsuitable(host, say`it answers with status ${status}`);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return clockDiffers(host);
  if (FORGED.has(code)) return badAnswer(host, say`the answer does not belong to this sign-in or to this service`);
  if (code.startsWith('OAUTH_') && code !== 'OAUTH_TIMEOUT') return unsuitable(host, say`it does not answer as a sign-in service should`);
  return signInUnreachable(host, timedOut(error) ? 'TimeoutError' : netTrouble(error).code);
}

/** The parts of the errors of openid-client that carry what a server said. */
function oauthPartsOf(error: Error): { oauthError?: string; description?: string; status?: number } {
  const { error: name, error_description: description } = error as { error?: unknown; error_description?: unknown };
  if (typeof name === 'string') return { oauthError: name, ...(typeof description === 'string' && { description }) };
  return error.cause instanceof Response && error.cause.status >= 400 ? { status: error.cause.status } : {};
}

const timedOut = (error: Error): boolean => [error, error.cause].some((one) => one instanceof Error && (one.name === 'TimeoutError' || ('code' in one && one.code === 'OAUTH_TIMEOUT')));
