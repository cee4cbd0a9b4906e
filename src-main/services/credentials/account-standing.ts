import type { AccountView } from '../../core/oauth/account-view.ts';
import type { AppError } from '../../core/result.ts';

/** The state of an account that has tokens. */
export function standingProblem(problem: AppError | undefined, isFresh: boolean): AccountView['state'] {
  if (problem?.code === 'account/refused') return 'refused';
  if (problem?.code === 'account/damaged') return 'damaged';
  return isFresh ? 'ready' : 'expired';
}
