import type { Custody } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { custodyOf } from './drafts.ts';
import { RadioCards } from './radio-cards.tsx';
import { useWizard, useWizardState } from './use-wizard.ts';

const ALL: readonly Custody[] = ['env-file', 'vault', 'settings'];

/** Where the key will be kept, with who else can read it there. */
export function CustodyChoice() {
  const wizard = useWizard();
  const detection = useWizardState((state) => state.detection);
  const chosen = useWizardState(custodyOf);
  const options = ALL.map((value) => {
    const place = detection?.keyPlaces.find(({ custody }) => custody === value);
    return { value, label: t(`signIn.custody.${value}`), text: place?.warning ?? t(`signIn.custody.${value}.text`, { place: place?.name ?? '' }), disabled: place?.usable === false };
  });
  return <RadioCards label={t('signIn.custody')} value={chosen} options={options} onChange={(custody) => wizard.edit({ custody })} />;
}
