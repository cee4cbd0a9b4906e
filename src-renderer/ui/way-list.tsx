import { useId } from 'react';
import type { LocalServer } from '../../src-preload/contract.ts';
import { t, tn } from '../i18n/t.ts';
import { Icon, type IconName } from './icons.tsx';

/** The ways to a model to talk to, in the order in which they are offered. */
export const WAYS = ['qwen', 'coding-plan', 'api-key', 'local', 'demo'] as const;
export type OfferedWay = (typeof WAYS)[number];

const ICONS: Record<OfferedWay, IconName> = { qwen: 'person', 'coding-plan': 'cloud', 'api-key': 'key', local: 'computer', demo: 'play' };

interface WayListProps {
  /** Servers that were found on this computer. */
  servers: readonly LocalServer[];
  onPick: (way: OfferedWay) => void;
}

/** The five ways, each with what it needs and what it costs. */
export function WayList({ servers, onPick }: WayListProps) {
  return (
    <ul className="way-list">
      {WAYS.map((way) => (
        <Way key={way} way={way} found={way === 'local' ? foundText(servers) : ''} onPick={() => onPick(way)} />
      ))}
    </ul>
  );
}

/** "Found: Ollama with 2 models." */
function foundText(servers: readonly LocalServer[]): string {
  return servers.map(({ name, models }) => tn('way.local.found', models.length, { name })).join(' ');
}

function Way({ way, found, onPick }: { way: OfferedWay; found: string; onPick: () => void }) {
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
          {found !== '' && <span className="way-found">{found}</span>}
          {way === 'qwen' && <span className="way-notice">{t('way.qwen.notice')}</span>}
        </p>
      </div>
      <Icon name="right" className="way-go" />
    </li>
  );
}
