import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { KeyList } from '../../ui/key-list.tsx';
import { AccountsCard } from './accounts-card.tsx';
import { Card } from './card.tsx';
import { CodingPlanCard } from './coding-plan-card.tsx';
import { KeysCard } from './keys-card.tsx';
import { LoginShellCard } from './login-shell-card.tsx';

/** What there is to know about this window and its files. */
export function SettingsPlace() {
  const stores = useStores();
  const { selectionFile: file, folder, version, platform } = useProjection((projection) => projection);
  return (
    <main className="stage" data-region>
      <header className="place-header">
        <h1>{t('settings.title')}</h1>
      </header>
      <div className="settings-scroll" tabIndex={0} role="group" aria-label={t('settings.title')}>
        <div className="settings-column">
          <AccountsCard />
          <CodingPlanCard />
          <Card title={t('settings.files')} text={t('settings.filesText')}>
            <div className="settings-file">
              <span className="mono selectable">{file}</span>
              <Button small onClick={() => attempt(stores, 'file.open', { file })}>
                <Icon name="open" />
                {t('action.openFile')}
              </Button>
            </div>
          </Card>
          <KeysCard />
          <LoginShellCard />
          <Card title={t('settings.window')} text={t('settings.windowText')}>
            <div className="settings-file">
              <span className="mono selectable">{folder}</span>
            </div>
          </Card>
          <Card title={t('settings.look')} text={t('settings.lookText')} />
          <Card title={t('settings.about')} text={t('settings.aboutText')}>
            <p className="selectable">{t('settings.version', { version })}</p>
          </Card>
        </div>
        <div className="settings-column">
          <Card title={t('settings.shortcuts')}>
            <KeyList platform={platform} />
          </Card>
        </div>
      </div>
    </main>
  );
}
