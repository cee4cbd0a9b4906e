import type { Route } from '../../models/route.ts';
import { AppFailure, type AppError } from '../../result.ts';
import { say } from '../../say.ts';
import { hostOf } from './failure-words.ts';

/** Whether the API did not take the token: its 401 or 403, also inside a stream (Q07). A wish for payment is none of these. */
export function isRefusedSignIn(error: unknown): error is AppFailure {
  if (!(error instanceof AppFailure)) return false;
  const { code, action } = error.error;
  return code === 'provider/bad-key' || (code === 'provider/forbidden' && action === 'check-key');
}

/** The API refuses also a token that was renewed for it. */
export function refusedAgain(route: Route, { detail }: AppError): AppError {
  const isQwen = route.provider === 'qwen-oauth';
  const why = isQwen ? say` The service announced the end of its free tier for 2026-04-15, so it may refuse every free account.` : '';
  const message = say`The server at ${hostOf(route)} refused the sign-in, also after it was renewed.${why} Your conversation is kept. Sign in again, or choose another model.`;
  return { code: 'account/refused', message, action: 'sign-in', ...(detail === undefined ? {} : { detail }) };
}
