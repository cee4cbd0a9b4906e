import { useEffect, useState } from 'react';
import type { Waiting } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';

const SECOND = 1000;

/** What stands in place of an answer that has not begun: a countdown while the request waits for its turn or its next try. */
export function AnswerWaiting({ waiting }: { waiting: Waiting | undefined }) {
  const seconds = useSecondsUntil(waiting?.until);
  return <p className="answer-waiting">{waiting === undefined || seconds === undefined ? t('chat.waiting') : sentence(waiting, seconds)}</p>;
}

function sentence(waiting: Waiting, seconds: number): string {
  if (waiting.reason === 'minute-limit') return t('chat.waitingForMinute', { seconds });
  const { cause, attempt } = waiting;
  const times = { seconds, attempt };
  if (cause === 'provider/rate-limited') return t('chat.retrying.limited', times);
  if (cause === 'provider/unavailable') return t('chat.retrying.unavailable', times);
  return cause.startsWith('net/') ? t('chat.retrying.network', times) : t('chat.retrying.failed', times);
}

/** Whole seconds until a time in milliseconds since the epoch, at least 1; counted down while it is shown. */
function useSecondsUntil(until: number | undefined): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setInterval(() => setNow(Date.now()), SECOND / 4);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? undefined : Math.max(1, Math.ceil((until - now) / SECOND));
}
