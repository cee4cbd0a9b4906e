import { useEffect, useState } from 'react';
import { t } from '../../../i18n/t.ts';

const SECOND = 1000;

/** How long a sign-in can still take: "4:32". It is not read out every second. */
export function Countdown({ expiresAt }: { expiresAt: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="countdown" role="timer">
      {t('signIn.timeLeft', { time: minutesAndSeconds(expiresAt - now) })}
    </span>
  );
}

/** "4:32" from milliseconds; never below "0:00". */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
