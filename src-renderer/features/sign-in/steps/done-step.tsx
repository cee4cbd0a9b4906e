import { saidName } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { startWith } from '../../../stores/start-with.ts';
import { useProjection, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

/** It works: which model, what was written, and on to the chat. */
export function DoneStep() {
  const stores = useStores();
  const wizard = useWizard();
  const finished = useWizardState((state) => state.finished);
  const model = useProjection(({ models }) => models.find(({ key }) => key === finished?.modelKey));
  if (!finished) return null;
  const start = () => void startWith(stores, finished.modelKey);
  return (
    <StepFrame
      title={t('signIn.done.title')}
      lead={t(`signIn.done.${finished.proof}`, { name: model?.name ?? '' })}
      back={null}
      onSubmit={start}
      actions={
        <>
          <Button onClick={() => wizard.enter('choose')}>{t('signIn.done.more')}</Button>
          <Button look="primary" onClick={start}>
            {t('welcome.start')}
          </Button>
        </>
      }
    >
      <section className="wizard-card done-card" role="status">
        <span className="done-mark">
          <Icon name="check" />
        </span>
        <div className="done-words">
          <p className="done-name">{model?.name}</p>
          <p className="field-hint">{[saidName(model?.group ?? ''), model?.host].filter(Boolean).join(' · ')}</p>
        </div>
      </section>
      {finished.hiddenBy !== undefined && <p className="reviewed-warning">{t('signIn.done.hidden', { file: finished.hiddenBy })}</p>}
      {finished.written.length > 0 && (
        <section className="written" aria-label={t('signIn.done.written')}>
          <h2>{t('signIn.done.written')}</h2>
          <ul>
            {finished.written.map((file) => (
              <li key={file} className="written-row mono selectable">
                <Icon name="file" />
                {saidName(file)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </StepFrame>
  );
}
