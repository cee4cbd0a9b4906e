import { QWEN_DAY_LIMIT } from '../../core/oauth/qwen-limits.ts';
import type { AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';

const HOUR_MS = 3_600_000;

/** Nothing more may go today. Both times in milliseconds since the epoch. */
export function dayIsSpent(resetsAt: number, now: number): AppError {
  const hours = Math.max(1, Math.round((resetsAt - now) / HOUR_MS));
  const message = say`This request was not sent: the ${QWEN_DAY_LIMIT} free requests a day of Qwen OAuth are used up on this computer. The count begins anew at midnight UTC, in about ${hours === 1 ? '1 hour' : say`${hours} hours`}. Until then, choose another model, for example one with an API key or a Coding Plan.`;
  return { code: 'account/day-limit', message, action: 'choose-model' };
}
