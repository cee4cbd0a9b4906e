import type { AppError, Result } from '../core/result.ts';

/** The answer to a call that was not run. */
export function refuse(code: AppError['code'], message: string): Result<never> {
  return { ok: false, error: { code, message } };
}
