import type { AttemptView } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { AddressRow } from './address-row.tsx';
import { PasteAddress } from './paste-address.tsx';
import { ToBrowser } from './to-browser.tsx';
import { Working } from './working.tsx';

interface AttemptBrowserProps {
  attempt: string;
  view: Extract<AttemptView, { phase: 'browser' }>;
}

/** The page is open in a browser; the app waits for it to lead back. */
export function AttemptBrowser({ attempt, view: { url, opened, expiresAt } }: AttemptBrowserProps) {
  return (
    <>
      <section className="attempt">
        <div className="attempt-words">
          <h2>{t(opened ? 'signIn.browser.opened' : 'signIn.browser.notOpened')}</h2>
          <p>{t('signIn.browser.text')}</p>
          <AddressRow label={t('signIn.address')} url={url} />
          <ToBrowser attempt={attempt} expiresAt={expiresAt} />
        </div>
        <Working text={t('signIn.waiting')} />
      </section>
      <PasteAddress attempt={attempt} />
    </>
  );
}
