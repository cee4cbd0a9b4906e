import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icons.tsx';

/** Files that will be written, told in words where there is no text to compare yet. */
export function WillBeWritten({ rows }: { rows: readonly { file: string; text: string }[] }) {
  return (
    <section className="written" aria-label={t('signIn.written')}>
      <h2>{t('signIn.written')}</h2>
      <dl>
        {rows.map(({ file, text }) => (
          <div key={file} className="written-row">
            <dt className="mono selectable">
              <Icon name="file" />
              {file}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
