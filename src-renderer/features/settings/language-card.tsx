import { LANGUAGES } from '../../../src-preload/schemas/language.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';

/** Each language by its own name, so that who cannot read the present one finds theirs. */
const NAMES = { en: 'English', fr: 'Français', zh: '简体中文' } as const;

/** The language of all windows, menus and dialogues. */
export function LanguageCard() {
  const stores = useStores();
  const language = useProjection(({ preferences }) => preferences.language);
  return (
    <Card title={t('settings.language')}>
      <Choice
        label={t('settings.lookText')}
        value={language}
        options={[{ value: 'system', label: t('settings.language.system') } as const, ...LANGUAGES.map((value) => ({ value, label: NAMES[value] }))]}
        onChange={(value) => attempt(stores, 'preferences.set', { language: value })}
      />
    </Card>
  );
}
