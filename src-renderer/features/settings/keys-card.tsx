import { useEffect } from 'react';
import type { Projection } from '../../../src-preload/contract.ts';
import { saidName } from '../../i18n/said.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { AddKey } from './add-key.tsx';
import { Card } from './card.tsx';

type Vault = Projection['vault'];

/** The keys that the app keeps: what protects them, their names, and a form for one more. No key is ever shown. */
export function KeysCard() {
  const stores = useStores();
  const vault = useProjection((projection) => projection.vault);
  useEffect(() => attempt(stores, 'vault.check', {}), [stores]);
  return (
    <Card title={t('vault.title')} text={t('vault.text')}>
      <p className="settings-state" data-state={vault.state} role="status">
        {stateText(vault)}
      </p>
      {vault.names.length === 0 ? (
        <p className="settings-text">{t('vault.none')}</p>
      ) : (
        <ul className="settings-list" aria-label={t('vault.list')}>
          {vault.names.map(({ name, kept }) => (
            <li key={name} className="settings-file">
              <span className="mono selectable">{name}</span>
              <span className="badge settings-kept">{t(`vault.kept.${kept}`)}</span>
              <Button small aria-label={t('vault.removeName', { name })} onClick={() => attempt(stores, 'vault.clear', { name })}>
                {t('vault.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddKey isProtected={vault.state === 'protected'} />
    </Card>
  );
}

function stateText({ state, backend = '' }: Vault): string {
  switch (state) {
    case 'protected':
    case 'locked':
      return t(`vault.state.${state}`, { backend: saidName(backend) });
    case 'unknown':
    case 'not-protected':
      return t(`vault.state.${state}`);
  }
}
