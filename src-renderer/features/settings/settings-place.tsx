import { useRef } from 'react';
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
import { SectionNav } from './section-nav.tsx';
import { usePlace } from './use-place.ts';

/** What there is to know about this window and its files: what is set most often first, and a list of the sections beside them. */
export function SettingsPlace() {
  const place = usePlace();
  const platform = useProjection((projection) => projection.platform);
  const scroll = useRef<HTMLDivElement>(null);
  return (
    <main className="stage settings" data-region>
      <header className="place-header">
        <h1>{t('settings.title')}</h1>
      </header>
      <div ref={scroll} className="settings-scroll" tabIndex={0} role="group" aria-label={t('settings.title')}>
        <SectionNav scroll={scroll} />
        <div className="settings-column">
          <AccountsCard />
          <CodingPlanCard />
          <AppearanceCard />
          <LanguageCard />
          <SavingCard />
          <KeysCard />
          {place && <FilesCard place={place} />}
          {place && <FolderCard place={place} />}
          <LoginShellCard />
          <Card title={t('settings.shortcuts')}>
            <KeyList platform={platform} />
          </Card>
          {place && <DataCard place={place} />}
          <AboutCard />
        </div>
      </div>
    </main>
  );
}
