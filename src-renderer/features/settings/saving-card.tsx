import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Card } from './card.tsx';

/** Whether saving a model shows the difference first. */
export function SavingCard() {
  const stores = useStores();
  const skipPreview = useProjection(({ preferences }) => preferences.skipPreview);
  return (
    <Card title={t('settings.saving')}>
      <label className="settings-check">
        <input type="checkbox" checked={!skipPreview} onChange={(event) => attempt(stores, 'preferences.set', { skipPreview: !event.target.checked })} />
        {t('settings.savingText')}
      </label>
    </Card>
  );
}
