import type { AppError, CheckView } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useProgress, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckStages } from '../../../ui/check-stages.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { ReviewedChanges } from '../reviewed-changes.tsx';
import { InSight } from './in-sight.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

const UNTRIED: CheckView = { stages: (['reach', 'key', 'model', 'first-token'] as const).map((stage) => ({ stage, state: 'waiting' })), finished: false };

/** What will be written, and a real request that has to succeed first. */
export function CheckStep() {
  const wizard = useWizard();
  const check = useWizardState((state) => state.check);
  const busy = useWizardState((state) => state.busy);
  const endpoint = useWizardState((state) => state.preview?.endpoint);
  const view = useProgress(({ checks }) => (check === null ? UNTRIED : (checks[check] ?? UNTRIED)));
  const isRunning = check !== null && !view.finished;
  const hasFailed = check !== null && view.finished && view.error !== undefined;
  const run = () => void wizard.check();
  return (
    <StepFrame
      title={t('signIn.check.title')}
      lead={endpoint ? t('signIn.check.leadAt', { endpoint }) : t('signIn.check.lead')}
      onSubmit={run}
      actions={
        <>
          {hasFailed && (
            <Button disabled={busy} onClick={() => void wizard.finish()}>
              {t('signIn.check.anyway')}
            </Button>
          )}
          {isRunning ? (
            <Button onClick={() => wizard.stopCheck()}>{t('signIn.check.stop')}</Button>
          ) : (
            <Button look="primary" disabled={busy} onClick={run}>
              {t('signIn.check')}
            </Button>
          )}
        </>
      }
    >
      <section className="wizard-card">
        <CheckStages view={view} />
      </section>
      {hasFailed && view.error && <Failure error={view.error} />}
      <ReviewedChanges />
    </StepFrame>
  );
}

/** Why it failed, and the way back to what can be changed. */
function Failure({ error: { action, ...error } }: { error: AppError }) {
  const stores = useStores();
  const wizard = useWizard();
  return (
    <InSight>
      <ErrorCard error={action === 'open-settings' ? { ...error, action } : error} onAction={(known) => runErrorAction(known, stores)}>
        <Button small onClick={() => wizard.back()}>
          {t('signIn.check.change')}
        </Button>
      </ErrorCard>
    </InSight>
  );
}
