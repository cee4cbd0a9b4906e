import { useEffect, useState } from 'react';
import type { Waiting } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';

const SECOND = 1000;

/** What stands in place of an answer that has not begun: a countdown while the request waits for its turn. */
export function AnswerWaiting({ waiting }: { waiting: Waiting | undefined }) {
  const seconds = useSecondsUntil(waiting?.until);
  return <p className="answer-waiting">{seconds === undefined ? t('chat.waiting') : t('chat.waitingForMinute', { seconds })}</p>;
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
