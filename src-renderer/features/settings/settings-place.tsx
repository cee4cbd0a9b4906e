import { t } from '../../i18n/t.ts';
import { useProjection } from '../../stores/stores.ts';
import { KeyList } from '../../ui/key-list.tsx';
import { AboutCard } from './about-card.tsx';
import { AccountsCard } from './accounts-card.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { Card } from './card.tsx';
import { CodingPlanCard } from './coding-plan-card.tsx';
import { DataCard } from './data-card.tsx';
import { FilesCard } from './files-card.tsx';
import { FolderCard } from './folder-card.tsx';
import { KeysCard } from './keys-card.tsx';
import { LanguageCard } from './language-card.tsx';
import { LoginShellCard } from './login-shell-card.tsx';
import { SavingCard } from './saving-card.tsx';
import { usePlace } from './use-place.ts';

/** What there is to know about this window and its files. */
export function SettingsPlace() {
  const place = usePlace();
  const platform = useProjection((projection) => projection.platform);
  return (
    <main className="stage" data-region>
      <header className="place-header">
        <h1>{t('settings.title')}</h1>
      </header>
      <div className="settings-scroll" tabIndex={0} role="group" aria-label={t('settings.title')}>
        <div className="settings-column">
          <AccountsCard />
          <CodingPlanCard />
          {place && <FilesCard place={place} />}
          <KeysCard />
          <LoginShellCard />
          {place && <FolderCard place={place} />}
          {place && <DataCard place={place} />}
          <AboutCard />
        </div>
        <div className="settings-column">
          <AppearanceCard />
          <LanguageCard />
          <SavingCard />
          <Card title={t('settings.shortcuts')}>
            <KeyList platform={platform} />
          </Card>
        </div>
      </div>
    </main>
  );
}
