import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';

const APPEARANCES = ['system', 'light', 'dark'] as const;

/** Light or dark, and whether formulas are set, in all windows. */
export function AppearanceCard() {
  const stores = useStores();
  const appearance = useProjection(({ preferences }) => preferences.appearance);
  const formulas = useProjection(({ preferences }) => preferences.formulas);
  return (
    <Card title={t('settings.look')}>
      <Choice
        label={t('settings.lookText')}
        value={appearance}
        options={APPEARANCES.map((value) => ({ value, label: t(`settings.look.${value}`) }))}
        onChange={(value) => attempt(stores, 'preferences.set', { appearance: value })}
      />
      <label className="settings-check">
        <input type="checkbox" checked={formulas} onChange={(event) => attempt(stores, 'preferences.set', { formulas: event.target.checked })} />
        {t('settings.formulas')}
      </label>
    </Card>
  );
}
