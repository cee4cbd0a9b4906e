import type { AttemptView } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useProgress } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { AttemptBrowser } from './attempt-browser.tsx';
import { AttemptCode } from './attempt-code.tsx';
import { Working } from './working.tsx';

interface AttemptPanelProps {
  attempt: string;
  /** Begins again. */
  onRetry: () => void;
  /** Leads to an API key instead. */
  onOther?: () => void;
}

const STARTING: AttemptView = { phase: 'starting' };

/** A sign-in as it stands. */
export function AttemptPanel({ attempt, onRetry, onOther }: AttemptPanelProps) {
  const view = useProgress(({ signIns }) => signIns[attempt] ?? STARTING);
  switch (view.phase) {
    case 'starting':
      return <Working text={t('signIn.starting')} />;
    case 'browser':
      return <AttemptBrowser attempt={attempt} view={view} />;
    case 'code':
      return <AttemptCode attempt={attempt} view={view} />;
    case 'exchanging':
    case 'done':
      return <Working text={t('signIn.exchanging')} />;
    case 'failed':
      return (
        <ErrorCard error={withoutAction(view.error)} onAction={onRetry}>
          <Button small onClick={onRetry}>
            {t('signIn.again')}
          </Button>
          {onOther && (
            <Button small onClick={onOther}>
              {t('signIn.noBrowser.key')}
            </Button>
          )}
        </ErrorCard>
      );
    case 'cancelled':
      return (
        <div className="wizard-row" role="status">
          <p>{t('signIn.cancelled')}</p>
          <Button onClick={onRetry}>{t('signIn.again')}</Button>
        </div>
      );
  }
}

function withoutAction({ action: _action, ...error }: Extract<AttemptView, { phase: 'failed' }>['error']) {
  return error;
}
