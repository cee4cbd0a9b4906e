import { t } from '../../../i18n/t.ts';
import { useProjection, useStores } from '../../../stores/stores.ts';
import { DismissButton } from '../../../ui/dismiss-button.tsx';
import { KeyList } from '../../../ui/key-list.tsx';
import { COMMANDS } from './commands.ts';

/** What `/help` shows: the commands, and the keys of the window. */
export function HelpPanel() {
  const { ui } = useStores();
  const platform = useProjection((projection) => projection.platform);
  return (
    <section className="help" aria-label={t('help.title')}>
      <header>
        <h2>{t('help.title')}</h2>
        <DismissButton label={t('help.close')} onClick={() => ui.showHelp(false)} />
      </header>
      <div className="help-columns">
        <dl className="key-list">
          {COMMANDS.map((command) => (
            <div key={command} className="help-command">
              <dt>{t(`commands.${command}`)}</dt>
              <dd className="mono">/{command}</dd>
            </div>
          ))}
        </dl>
        <KeyList platform={platform} />
      </div>
    </section>
  );
}
