import { t } from '../../../i18n/t.ts';
import { useProjection } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { AttemptPanel } from '../attempt/attempt-panel.tsx';
import { BlockedNotice } from '../blocked-notice.tsx';
import { NoBrowserNotice } from '../attempt/no-browser-notice.tsx';
import { Notice } from '../notice.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';
import { WillBeWritten } from '../will-be-written.tsx';

/** Signing in with Qwen: what will happen, then the sign-in itself. */
export function QwenStep() {
  const wizard = useWizard();
  const attempt = useWizardState((state) => state.attempt);
  const busy = useWizardState((state) => state.busy);
  const canOpen = useWizardState((state) => state.situation?.canOpen !== false);
  const settingsFile = useProjection((projection) => projection.selectionFile);
  const start = () => void wizard.signIn({ way: 'qwen', method: 'auto' });
  if (attempt !== null) {
    return (
      <StepFrame key="attempt" title={t('signIn.qwen.title')} back={<Button onClick={() => wizard.endSignIn()}>{t('signIn.cancel')}</Button>}>
        <AttemptPanel attempt={attempt} onRetry={start} onOther={() => wizard.choose('api-key')} />
      </StepFrame>
    );
  }
  return (
    <StepFrame
      title={t('signIn.qwen.title')}
      lead={t(canOpen ? 'signIn.qwen.lead' : 'signIn.qwen.leadElsewhere')}
      onSubmit={start}
      actions={
        <Button look="primary" disabled={busy} onClick={start}>
          {t('signIn.continue')}
        </Button>
      }
    >
      <BlockedNotice />
      <Notice icon="warning" tone="warn" title={t('way.qwen.notice')}>
        {t('signIn.qwen.noticeText')}
      </Notice>
      <NoBrowserNotice onOther={() => wizard.choose('api-key')} />
      <WillBeWritten
        rows={[
          { file: '~/.qwen/oauth_creds.json', text: t('signIn.qwen.writesAccount') },
          { file: settingsFile, text: t('signIn.qwen.writesSettings') },
        ]}
      />
    </StepFrame>
  );
}
