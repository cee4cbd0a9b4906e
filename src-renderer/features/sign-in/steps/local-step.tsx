import { saidName } from '../../../i18n/said.ts';
import { t, tn } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { BaseUrlField } from '../fields/base-url-field.tsx';
import { BlockedNotice } from '../blocked-notice.tsx';
import { ManagedNotice } from '../managed-notice.tsx';
import { ContinueButton } from '../fields/continue-button.tsx';
import { SelectField } from '../fields/field.tsx';
import { ModelField } from '../fields/model-field.tsx';
import { Notice } from '../notice.tsx';
import { RadioCards } from '../fields/radio-cards.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

/** A model on this computer: the servers that were found, or one by its address. */
export function LocalStep() {
  const wizard = useWizard();
  const form = useWizardState((state) => state.local);
  const presets = useWizardState((state) => state.presets).filter(({ kind }) => kind === 'local');
  const servers = useWizardState((state) => state.detection?.servers) ?? [];
  const take = (preset: string) => {
    wizard.choosePreset('local', preset);
    wizard.takeServer(servers.find((one) => one.preset === preset));
  };
  const lookAgain = (
    <Button small onClick={() => void wizard.look()}>
      <Icon name="retry" />
      {t('signIn.local.again')}
    </Button>
  );
  return (
    <StepFrame
      title={t('way.local')}
      lead={t('signIn.local.lead')}
      onSubmit={() => void wizard.review()}
      actions={<ContinueButton disabled={form.modelId.trim() === ''} />}
    >
      <BlockedNotice />
      <ManagedNotice />
      {servers.length > 0 ? (
        <RadioCards
            label={t('signIn.local.found')}
            aside={lookAgain}
            value={form.preset}
            options={servers.map(({ preset, name, baseUrl, models }) => ({ value: preset, label: name, text: `${tn('signIn.local.models', models.length)} · ${baseUrl.replace(/^https?:\/\//, '')}` }))}
            onChange={take}
          />
      ) : (
        <Notice icon="search" title={t('signIn.local.none')} actions={lookAgain}>
          {t('signIn.local.noneText')}
        </Notice>
      )}
      {servers.length === 0 && (
        <SelectField label={t('signIn.provider')} value={form.preset} options={presets.map(({ id, name }) => ({ value: id, label: saidName(name) }))} onChange={take} />
      )}
      <BaseUrlField form="local" />
      <ModelField form="local" known={[]} canFetch />
    </StepFrame>
  );
}
