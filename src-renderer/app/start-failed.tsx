import type { AppError } from '../../src-preload/contract.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorCard } from '../ui/error-card.tsx';

/** What is shown when main did not answer at the start. */
export function StartFailed({ error, onRetry }: { error: AppError; onRetry: () => void }) {
  return (
    <div className="shell">
      <main className="start-failed">
        <ErrorCard error={error} onAction={onRetry}>
          {error.action !== 'retry' && (
            <Button small onClick={onRetry}>
              {t('error.do.retry')}
            </Button>
          )}
        </ErrorCard>
      </main>
    </div>
  );
}
