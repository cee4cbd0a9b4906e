import { useId } from 'react';
import { t } from '../i18n/t.ts';
import { Icon, type IconName } from './icons.tsx';

/** The ways to a model to talk to, in the order in which they are offered. */
export const WAYS = ['qwen', 'coding-plan', 'api-key', 'local', 'demo'] as const;
export type OfferedWay = (typeof WAYS)[number];

const ICONS: Record<OfferedWay, IconName> = { qwen: 'person', 'coding-plan': 'cloud', 'api-key': 'key', local: 'computer', demo: 'play' };

/** The five ways, each with what it needs and what it costs. */
export function WayList({ onPick }: { onPick: (way: OfferedWay) => void }) {
  return (
    <ul className="way-list">
      {WAYS.map((way) => (
        <Way key={way} way={way} onPick={() => onPick(way)} />
      ))}
    </ul>
  );
}

function Way({ way, onPick }: { way: OfferedWay; onPick: () => void }) {
  const id = useId();
  return (
    <li className="way">
      <span className="way-icon">
        <Icon name={ICONS[way]} />
      </span>
      <div className="way-words">
        <button type="button" className="way-title" aria-describedby={id} onClick={onPick}>
          {t(`way.${way}`)}
        </button>
        <p className="way-text" id={id}>
          {t(`way.${way}.text`)}
          {way === 'qwen' && <span className="way-notice">{t('way.qwen.notice')}</span>}
        </p>
      </div>
      <Icon name="right" className="way-go" />
    </li>
  );
}
