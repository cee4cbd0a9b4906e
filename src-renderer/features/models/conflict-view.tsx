import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { EntryEditor } from './editor/entry-editor.ts';
import type { Clash } from './form/changes.ts';

/** Fields that were changed here and elsewhere: both values, and the choice. Neither is lost until it is made. */
export function ConflictView({ editor, clashes }: { editor: EntryEditor; clashes: readonly Clash[] }) {
  return (
    <section className="conflicts" aria-label={t('conflict.title')} role="alert">
      <h3>{t('conflict.title')}</h3>
      <p className="banner-text">{t('conflict.text')}</p>
      {clashes.map((clash) => {
        const field = clash.path.length === 0 ? t('conflict.layout') : clash.path.join('.');
        return (
          <div key={field} className="conflict">
            <strong className="mono conflict-field">{field}</strong>
            <dl>
              <dt>{t('conflict.ours')}</dt>
              <dd className="mono selectable">{valueText(clash, clash.ours)}</dd>
              <dt>{t('conflict.theirs')}</dt>
              <dd className="mono selectable">{valueText(clash, clash.theirs)}</dd>
            </dl>
            <div className="conflict-actions">
              <Button small aria-label={t('conflict.keepOf', { field })} onClick={() => editor.resolve(clash, 'ours')}>
                {t('conflict.keep')}
              </Button>
              <Button small aria-label={t('conflict.takeOf', { field })} onClick={() => editor.resolve(clash, 'theirs')}>
                {t('conflict.take')}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** A clash of whole texts shows them as they are. */
function valueText({ path }: Clash, value: Clash['ours']): string {
  if (path.length === 0 && typeof value === 'string') return value;
  return value === undefined ? t('conflict.removed') : JSON.stringify(value);
}
