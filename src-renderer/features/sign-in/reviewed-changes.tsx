import { said } from '../../i18n/said.ts';
import { t } from '../../i18n/t.ts';
import { ChangePreview } from '../../ui/change-preview.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useWizardState } from './use-wizard.ts';

/** What will be written when the check has succeeded, to the line. */
export function ReviewedChanges() {
  const preview = useWizardState((state) => state.preview);
  if (!preview) return null;
  return (
    <section className="reviewed" aria-label={t('signIn.written')}>
      <h2>{t('signIn.written')}</h2>
      <p className="reviewed-text">{t('signIn.written.when')}</p>
      {preview.warnings.map((warning) => (
        <p key={warning} className="reviewed-warning">
          <Icon name="warning" />
          {said(warning)}
        </p>
      ))}
      {preview.vault.map(({ name, change }) => (
        <p key={name} className="reviewed-vault">
          <Icon name="key" />
          {t(`signIn.vault.${change}`, { name })}
        </p>
      ))}
      <ChangePreview preview={preview.preview} />
      {preview.preview.files.length === 0 && preview.vault.length === 0 && <p className="reviewed-text">{t('signIn.written.nothing')}</p>}
    </section>
  );
}
