import { t } from '../../i18n/t.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { AccountRow } from './account-row.tsx';
import { Card } from './card.tsx';
import { QuotaMeter } from './quota-meter.tsx';

/** Who is signed in, how much of the quota is used, and the way to another provider. */
export function AccountsCard() {
  const { ui } = useStores();
  const accounts = useProjection((projection) => projection.accounts);
  const quota = useProjection((projection) => projection.quota);
  return (
    <Card title={t('account.title')} text={t('account.text')}>
      {accounts.length === 0 ? (
        <p className="settings-state">{t('account.none')}</p>
      ) : (
        <ul className="account-list">
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </ul>
      )}
      {quota && <QuotaMeter quota={quota} />}
      <div className="settings-actions">
        <Button look={accounts.length === 0 ? 'primary' : 'plain'} onClick={() => ui.openSignIn()}>
          <Icon name="plus" />
          {t('account.add')}
        </Button>
      </div>
    </Card>
  );
}
