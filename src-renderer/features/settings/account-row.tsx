import { useState } from 'react';
import type { AccountView } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import { said, saidName } from '../../i18n/said.ts';
import { shortTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { useMinute } from '../../ui/use-minute.ts';

/** One account: who, until when, where it is kept, and what can be done with it. */
export function AccountRow({ account }: { account: AccountView }) {
  const { call, ui } = useStores();
  const now = useMinute();
  const [busy, setBusy] = useState(false);
  const { id, kind, who, issuer, state, error } = account;
  const name = kind === 'qwen' ? t('account.qwen') : hostOf(issuer);
  const run = async (what: 'account.refresh' | 'account.signOut') => {
    setBusy(true);
    await call(what, { id }).catch((thrown: unknown) => ui.report(appErrorOf(thrown)));
    setBusy(false);
  };
  const needsSignIn = state === 'refused' || state === 'damaged';
  return (
    <li className="account" data-state={state}>
      <div className="account-head">
        <span className={`dot ${needsSignIn ? 'dot-warn' : ''}`} />
        <strong className="truncate">{[name, who].filter(Boolean).join(' · ')}</strong>
        <span className="badge">{t(`account.state.${state}`)}</span>
      </div>
      {error && <p className="settings-text">{said(error.message)}</p>}
      <dl className="account-facts">
        {factsOf(account, now).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="selectable">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="settings-actions">
        {needsSignIn ? (
          <Button small look="primary" onClick={() => ui.openSignIn(kind === 'qwen' ? 'qwen' : 'company')}>
            {t('account.signIn')}
          </Button>
        ) : (
          <Button small disabled={busy} onClick={() => void run('account.refresh')}>
            {t('account.renew')}
          </Button>
        )}
        <Button small disabled={busy} aria-label={t('account.signOutOf', { name })} onClick={() => void run('account.signOut')}>
          {t('account.signOut')}
        </Button>
      </div>
    </li>
  );
}

function factsOf({ expiresAt, refreshedAt, storedIn }: AccountView, now: number): { term: string; text: string }[] {
  return [
    ...(expiresAt === undefined ? [] : [{ term: t('account.expires'), text: shortTime(expiresAt, now) }]),
    ...(refreshedAt === undefined ? [] : [{ term: t('account.refreshed'), text: shortTime(refreshedAt, now) }]),
    { term: t('account.stored'), text: saidName(storedIn) },
  ];
}

function hostOf(issuer = ''): string {
  return URL.canParse(issuer) ? new URL(issuer).host : t('account.oidc');
}
