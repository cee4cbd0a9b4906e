import type { AppError, Result } from '../core/result.ts';
import type { Sentence } from '../core/say.ts';

/** The answer to a call that was not run. */
export function refuse(code: AppError['code'], message: Sentence): Result<never> {
  return { ok: false, error: { code, message } };
}
