import type { AttemptView } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { attempt as makeCall } from '../../stores/attempt.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { AddressRow } from './address-row.tsx';
import { Countdown } from './countdown.tsx';
import { Working } from './working.tsx';

interface AttemptCodeProps {
  attempt: string;
  view: Extract<AttemptView, { phase: 'code' }>;
}

/** A page and a code that can be used on any device. */
export function AttemptCode({ attempt, view }: AttemptCodeProps) {
  const stores = useStores();
  const { userCode, verificationUri, verificationUriComplete = verificationUri, expiresAt, opened, trouble } = view;
  return (
    <section className="attempt">
      <div className="attempt-code">
        <div className="attempt-words">
          <h2>{t(opened ? 'signIn.browser.opened' : 'signIn.code.elsewhere')}</h2>
          <p>{t('signIn.code.text')}</p>
          <div className="attempt-user-code">
            <span className="field-label" id="user-code">
              {t('signIn.code')}
            </span>
            <div className="wizard-row">
              <output className="user-code selectable" aria-labelledby="user-code">
                {userCode}
              </output>
              <CopyButton text={() => userCode} label={t('signIn.copyCode')} />
            </div>
          </div>
          <AddressRow label={t('signIn.address')} url={verificationUriComplete} />
        </div>
        <figure className="attempt-qr">
          <QrCode text={verificationUriComplete} label={t('signIn.qr')} />
          <figcaption>{t('signIn.qrText')}</figcaption>
        </figure>
      </div>
      <div className="wizard-row">
        <Button onClick={() => makeCall(stores, 'signIn.openBrowser', { attemptId: attempt })}>
          <Icon name="open" />
          {t('signIn.openBrowser')}
        </Button>
        <Countdown expiresAt={expiresAt} />
      </div>
      {trouble ? <p className="attempt-trouble" role="status">{trouble.message}</p> : <Working text={t('signIn.waiting')} />}
    </section>
  );
}
