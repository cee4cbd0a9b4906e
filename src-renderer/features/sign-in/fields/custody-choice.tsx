import { useEffect } from 'react';
import type { Custody, KeyPlace, Projection } from '../../../../src-preload/contract.ts';
import { said, saidName } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { attempt } from '../../../stores/attempt.ts';
import { useProjection, useStores } from '../../../stores/stores.ts';
import { custodyOf } from '../drafts.ts';
import { RadioCards } from './radio-cards.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

const ALL: readonly Custody[] = ['env-file', 'vault', 'settings'];

/** Where the key will be kept, with who else can read it there. The keyring is asked what it can do as soon as the choice is seen. */
export function CustodyChoice() {
  const stores = useStores();
  const wizard = useWizard();
  const places = useWizardState((state) => state.detection?.keyPlaces);
  const vault = useProjection((projection) => projection.vault);
  const chosen = useWizardState(custodyOf);
  useEffect(() => attempt(stores, 'vault.check', {}), [stores]);
  const options = ALL.map((value) => {
    const place = places?.find(({ custody }) => custody === value);
    const isUsable = value === 'vault' ? vault.state !== 'not-protected' && vault.state !== 'locked' : place?.usable !== false;
    return { value, label: t(`signIn.custody.${value}`), text: value === 'vault' ? vaultText(vault) : placeText(value, place), disabled: !isUsable };
  });
  return <RadioCards label={t('signIn.custody')} value={chosen} options={options} onChange={(custody) => wizard.edit({ custody })} />;
}

function placeText(custody: 'env-file' | 'settings', place: KeyPlace | undefined): string {
  return place?.warning === undefined ? t(`signIn.custody.${custody}.text`, { place: place?.name ?? '' }) : said(place.warning);
}

function vaultText({ state, backend = '' }: Projection['vault']): string {
  switch (state) {
    case 'protected':
      return t('signIn.custody.vault.protected', { backend: saidName(backend) });
    case 'locked':
      return t('signIn.custody.vault.locked', { backend: saidName(backend) });
    case 'not-protected':
      return t('signIn.custody.vault.missing');
    case 'unknown':
      return t('signIn.custody.vault.text');
  }
}
