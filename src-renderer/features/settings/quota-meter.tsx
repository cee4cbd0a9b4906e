import { useId } from 'react';
import type { QuotaView } from '../../../src-preload/contract.ts';
import { count, shortTime } from '../../i18n/format.ts';
import { t, tn } from '../../i18n/t.ts';
import { useMinute } from '../../ui/use-minute.ts';

/** From here on the meter warns. */
const NEARLY = 0.8;

/** How much of Qwen's free tier is used: this minute, and today. */
export function QuotaMeter({ quota: { minute, day, waiting } }: { quota: QuotaView }) {
  const now = useMinute();
  return (
    <section className="quota" aria-label={t('quota.title')}>
      <h3>{t('quota.title')}</h3>
      <Meter label={t('quota.minute')} {...minute} />
      <Meter label={t('quota.day')} {...day} />
      <p className="settings-text" role="status">
        {[t('quota.resets', { time: shortTime(day.resetsAt, now) }), waiting > 0 && tn('quota.waiting', waiting), t('quota.text')].filter(Boolean).join(' ')}
      </p>
    </section>
  );
}

function Meter({ label, used, limit }: { label: string; used: number; limit: number }) {
  const id = useId();
  const share = used / limit;
  return (
    <div className="meter-row">
      <span id={id}>{label}</span>
      <meter aria-labelledby={id} min={0} max={limit} high={limit * NEARLY} optimum={0} value={Math.min(used, limit)} data-full={share >= 1} />
      <span className="meter-count">{t('quota.used', { used: count(used), limit: count(limit) })}</span>
    </div>
  );
}
