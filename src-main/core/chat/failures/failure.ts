import type { AppError } from '../../result.ts';

/** A request that failed, and whether sending it again may help. */
export interface Failure {
  error: AppError;
  /** `once`: for failures that already took long. Decided for a request of which nothing has been shown yet. */
  retry: 'never' | 'once' | 'often';
  /** Milliseconds that the server asked to wait. */
  retryAfterMs?: number;
}
