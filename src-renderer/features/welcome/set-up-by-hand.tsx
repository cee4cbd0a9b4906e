import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { KEY_SAMPLE, SETTINGS_SAMPLE } from './sample.ts';

/** Which file to write, what to put into it, and where the key goes. */
export function SetUpByHand() {
  const stores = useStores();
  const file = useProjection((projection) => projection.selectionFile);
  const missing = useProjection((projection) => projection.selectionFileMissing);
  return (
    <section className="welcome-hand" aria-labelledby="welcome-hand-title">
      <details>
        <summary id="welcome-hand-title">
          <Icon name="right" />
          {t('welcome.hand.title')}
        </summary>
        <ol>
          <li>
            <p>{t('welcome.hand.file', { file })}</p>
            <Sample text={SETTINGS_SAMPLE} label={t('welcome.hand.copySettings')} />
            <Button small onClick={() => attempt(stores, 'file.open', { file })}>
              <Icon name="open" />
              {t(missing ? 'welcome.hand.create' : 'welcome.hand.open', { file })}
            </Button>
          </li>
          <li>
            <p>{t('welcome.hand.key')}</p>
            <Sample text={KEY_SAMPLE} label={t('welcome.hand.copyKey')} />
            <p className="welcome-hint">{t('welcome.hand.keyNote')}</p>
          </li>
        </ol>
        <p className="welcome-hint">{t('welcome.hand.live')}</p>
      </details>
    </section>
  );
}

function Sample({ text, label }: { text: string; label: string }) {
  return (
    <div className="welcome-sample">
      <pre className="mono selectable" tabIndex={0}>
        {text.trimEnd()}
      </pre>
      <CopyButton text={() => text} label={label} />
    </div>
  );
}
