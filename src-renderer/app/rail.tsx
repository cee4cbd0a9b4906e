import type { MouseEvent } from 'react';
import type { Finding, Projection } from '../../src-preload/contract.ts';
import { t, tn } from '../i18n/t.ts';
import { useProjection, useStores, useUi } from '../stores/stores.ts';
import { PLACES, type Place } from '../stores/ui.ts';
import { Icon } from '../ui/icons.tsx';

/** The left rail: the three places, with a dot where something deserves attention. */
export function Rail() {
  const findings = useProjection((projection) => projection.findings);
  const platform = useProjection((projection) => projection.platform);
  return (
    <nav className="rail" aria-label={t('places.label')} data-region>
      {PLACES.map((place, index) => (
        <RailLink key={place} place={place} keys={keysOf(index, platform)} findings={place === 'models' ? findings : []} />
      ))}
    </nav>
  );
}

function RailLink({ place, keys, findings }: { place: Place; keys: string; findings: readonly Finding[] }) {
  const { ui } = useStores();
  const current = useUi((state) => state.place === place);
  const go = (event: MouseEvent) => {
    event.preventDefault();
    if (place === 'chat') ui.focusComposer();
    else ui.go(place);
  };
  const label = t(`places.${place}`);
  const count = findings.filter(({ severity }) => severity !== 'note').length;
  const found = count > 0 ? tn('places.findings', count) : undefined;
  const isBad = findings.some(({ severity }) => severity === 'error');
  return (
    <a
      className={`rail-link rail-${place}`}
      href={`#${place}`}
      aria-label={label}
      aria-description={found}
      aria-current={current ? 'page' : undefined}
      data-tip={[label, found, keys].filter(Boolean).join('  ·  ')}
      draggable={false}
      onClick={go}
    >
      <Icon name={place} />
      {found !== undefined && <span className={`rail-badge ${isBad ? 'rail-badge-bad' : ''}`} />}
    </a>
  );
}

function keysOf(index: number, platform: Projection['platform']): string {
  return platform === 'darwin' ? `⌘${index + 1}` : `Ctrl+${index + 1}`;
}
