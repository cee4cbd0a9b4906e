import { saidName } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { BaseUrlField } from '../fields/base-url-field.tsx';
import { BlockedNotice } from '../blocked-notice.tsx';
import { ManagedNotice } from '../managed-notice.tsx';
import { ContinueButton } from '../fields/continue-button.tsx';
import { CustodyChoice } from '../fields/custody-choice.tsx';
import { variableOf } from '../drafts.ts';
import { SelectField, TextField } from '../fields/field.tsx';
import { KeyField } from '../fields/key-field.tsx';
import { ModelField } from '../fields/model-field.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

const PROTOCOLS = ['openai', 'anthropic', 'gemini', 'vertex-ai'] as const;

/** An API key: whose, where, which model, and where to keep it. */
export function ProviderStep() {
  const wizard = useWizard();
  const presets = useWizardState((state) => state.presets);
  const form = useWizardState((state) => state.provider);
  const preset = presets.find(({ id }) => id === form.preset);
  const offered = presets.filter(({ kind }) => kind !== 'local');
  const servers = preset?.servers ?? [];
  return (
    <StepFrame
      title={t('way.api-key')}
      lead={t('signIn.provider.lead')}
      onSubmit={() => void wizard.review()}
      actions={<ContinueButton disabled={form.preset === '' || form.modelId.trim() === ''} />}
    >
      <BlockedNotice />
      <ManagedNotice protocol={form.protocol} />
      <div className="field-pair">
        <SelectField
          label={t('signIn.provider')}
          value={form.preset}
          options={offered.map(({ id, name }) => ({ value: id, label: saidName(name) }))}
          onChange={(id) => wizard.choosePreset('provider', id)}
        />
        {preset?.kind === 'custom' && (
          <SelectField
            label={t('signIn.protocol')}
            value={form.protocol}
            options={PROTOCOLS.map((value) => ({ value, label: t(`signIn.protocol.${value}`) }))}
            onChange={(protocol) => wizard.editForm('provider', { protocol: PROTOCOLS.find((known) => known === protocol) ?? 'openai' })}
          />
        )}
        {servers.length > 1 && (
          <SelectField
            label={t('signIn.server')}
            value={servers.some(({ baseUrl }) => baseUrl === form.baseUrl) ? form.baseUrl : ''}
            options={[...servers.map(({ name, baseUrl }) => ({ value: baseUrl, label: saidName(name) })), { value: '', label: t('signIn.server.custom') }]}
            onChange={(baseUrl) => wizard.editForm('provider', { baseUrl })}
          />
        )}
      </div>
      <KeyField preset={preset} />
      <BaseUrlField form="provider" placeholder={preset?.baseUrlExample} />
      <ModelField form="provider" known={preset?.modelIds ?? []} canFetch={preset?.listsModels === true} />
      <div className="field-pair">
        <TextField label={t('signIn.name')} placeholder={form.modelId} maxLength={512} value={form.name} onChange={(name) => wizard.editForm('provider', { name })} />
        <TextField label={t('signIn.envKey')} mono maxLength={256} value={variableOf(form, presets)} onChange={(envKey) => wizard.editForm('provider', { envKey })} />
      </div>
      <CustodyChoice />
    </StepFrame>
  );
}
