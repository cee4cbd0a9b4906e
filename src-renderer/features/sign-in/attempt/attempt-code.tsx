import type { AttemptView } from '../../../../src-preload/contract.ts';
import { said } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { AddressRow } from './address-row.tsx';
import { ToBrowser } from './to-browser.tsx';
import { Working } from './working.tsx';

interface AttemptCodeProps {
  attempt: string;
  view: Extract<AttemptView, { phase: 'code' }>;
}

/** A page and a code that can be used on any device. */
export function AttemptCode({ attempt, view }: AttemptCodeProps) {
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
      <ToBrowser attempt={attempt} expiresAt={expiresAt} />
      {trouble ? <p className="attempt-trouble" role="status">{said(trouble.message)}</p> : <Working text={t('signIn.waiting')} />}
    </section>
  );
}
