import type { SignInStart } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { AttemptPanel } from '../attempt/attempt-panel.tsx';
import { BlockedNotice } from '../blocked-notice.tsx';
import { ManagedNotice } from '../managed-notice.tsx';
import { TextField } from '../fields/field.tsx';
import { NoBrowserNotice } from '../attempt/no-browser-notice.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';
import type { CompanyForm } from '../wizard-state.ts';

/** A gateway in front of models that wants its own sign-in: any OpenID provider. */
export function CompanyStep() {
  const wizard = useWizard();
  const form = useWizardState((state) => state.company);
  const attempt = useWizardState((state) => state.attempt);
  const busy = useWizardState((state) => state.busy);
  const start = () => void wizard.signIn(requestOf(form));
  if (attempt !== null) {
    return (
      <StepFrame key="attempt" title={t('way.company')} back={<Button onClick={() => wizard.endSignIn()}>{t('signIn.cancel')}</Button>}>
        <AttemptPanel attempt={attempt} onRetry={start} />
      </StepFrame>
    );
  }
  const isComplete = [form.issuer, form.clientId, form.baseUrl, form.modelId].every((value) => value.trim() !== '');
  return (
    <StepFrame
      title={t('way.company')}
      lead={t('signIn.company.lead')}
      onSubmit={() => isComplete && start()}
      actions={
        <Button look="primary" disabled={!isComplete || busy} onClick={start}>
          {t('signIn.continue')}
        </Button>
      }
    >
      <BlockedNotice />
      <ManagedNotice />
      <NoBrowserNotice />
      <TextField label={t('signIn.company.issuer')} hint={t('signIn.company.issuerHint')} mono placeholder="https://login.example.com" value={form.issuer} onChange={(issuer) => wizard.editCompany({ issuer })} />
      <div className="field-pair">
        <TextField label={t('signIn.company.client')} mono maxLength={512} value={form.clientId} onChange={(clientId) => wizard.editCompany({ clientId })} />
        <TextField label={t('signIn.company.scope')} mono maxLength={512} placeholder="openid offline_access" value={form.scope} onChange={(scope) => wizard.editCompany({ scope })} />
      </div>
      <TextField label={t('signIn.baseUrl')} hint={t('signIn.company.baseUrlHint')} mono placeholder="https://models.example.com/v1" value={form.baseUrl} onChange={(baseUrl) => wizard.editCompany({ baseUrl })} />
      <TextField label={t('signIn.model')} mono maxLength={512} value={form.modelId} onChange={(modelId) => wizard.editCompany({ modelId })} />
      <p className="field-hint">{t('signIn.company.keeps')}</p>
    </StepFrame>
  );
}

function requestOf({ issuer, clientId, scope, baseUrl }: CompanyForm): SignInStart {
  return { way: 'oidc', method: 'auto', issuer: issuer.trim(), clientId: clientId.trim(), baseUrl: baseUrl.trim(), ...(scope.trim() !== '' && { scope: scope.trim() }) };
}
