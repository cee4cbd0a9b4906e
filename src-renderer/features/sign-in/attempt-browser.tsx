import type { AttemptView } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { attempt as makeCall } from '../../stores/attempt.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { AddressRow } from './address-row.tsx';
import { Countdown } from './countdown.tsx';
import { PasteAddress } from './paste-address.tsx';
import { Working } from './working.tsx';

interface AttemptBrowserProps {
  attempt: string;
  view: Extract<AttemptView, { phase: 'browser' }>;
}

/** The page is open in a browser; the app waits for it to lead back. */
export function AttemptBrowser({ attempt, view: { url, opened, expiresAt } }: AttemptBrowserProps) {
  const stores = useStores();
  return (
    <>
      <section className="attempt">
        <div className="attempt-words">
          <h2>{t(opened ? 'signIn.browser.opened' : 'signIn.browser.notOpened')}</h2>
          <p>{t('signIn.browser.text')}</p>
          <AddressRow label={t('signIn.address')} url={url} />
          <div className="wizard-row">
            <Button onClick={() => makeCall(stores, 'signIn.openBrowser', { attemptId: attempt })}>
              <Icon name="open" />
              {t('signIn.openBrowser')}
            </Button>
            <Countdown expiresAt={expiresAt} />
          </div>
        </div>
        <Working text={t('signIn.waiting')} />
      </section>
      <PasteAddress attempt={attempt} />
    </>
  );
}
