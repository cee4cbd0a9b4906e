import { t } from '../../i18n/t.ts';
import { useProjection } from '../../stores/stores.ts';
import { Card } from './card.tsx';
import { Updates } from './updates.tsx';

/** What this is, which version of it, and whether there is a newer one. */
export function AboutCard() {
  const version = useProjection((projection) => projection.version);
  const update = useProjection((projection) => projection.update);
  return (
    <Card title={t('settings.about')} text={t('settings.aboutText')}>
      <p className="selectable">{t('settings.version', { version })}</p>
      {update.state !== 'off' && <Updates update={update} />}
    </Card>
  );
}
