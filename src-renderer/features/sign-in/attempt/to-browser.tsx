import { t } from '../../../i18n/t.ts';
import { attempt as makeCall } from '../../../stores/attempt.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Countdown } from './countdown.tsx';

interface ToBrowserProps {
  attempt: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Opens the page of a sign-in in the browser, once more if need be, and says how long it can be used. */
export function ToBrowser({ attempt, expiresAt }: ToBrowserProps) {
  const stores = useStores();
  return (
    <div className="wizard-row">
      <Button onClick={() => makeCall(stores, 'signIn.openBrowser', { attemptId: attempt })}>
        <Icon name="open" />
        {t('signIn.openBrowser')}
      </Button>
      <Countdown expiresAt={expiresAt} />
    </div>
  );
}
