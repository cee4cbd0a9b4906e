import { useMemo } from 'react';
import { appErrorOf } from '../../bridge.ts';
import { t } from '../../i18n/t.ts';
import { useProjection, useStores, useUi } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, Mark } from '../../ui/icons.tsx';
import { readiness } from './readiness.ts';
import { SelectionProblem } from './selection-problem.tsx';
import { SetUpByHand } from './set-up-by-hand.tsx';
import { WaitingModels } from './waiting-models.tsx';

/** The first screen, and the one for as long as no usable model is chosen. It follows the files as they change. */
export function Welcome() {
  const { call, ui } = useStores();
  const models = useProjection((projection) => projection.models);
  const recents = useUi((state) => state.recents);
  const selected = useProjection((projection) => projection.selection.key);
  const ready = useMemo(() => readiness(models, selected, recents), [models, selected, recents]);
  // A file that has to be repaired first is no place to add a sample to; the banner above says where.
  const broken = useProjection(({ findings, selectionFile }) =>
    findings.some(({ severity, file }) => severity === 'error' && file === selectionFile),
  );
  const demo = models.find(({ provider }) => provider === 'demo');

  const startWith = async (key: string) => {
    try {
      if (key !== selected) await call('model.select', { key, scope: 'window' });
      ui.focusComposer();
    } catch (thrown) {
      ui.report(appErrorOf(thrown));
    }
  };

  return (
    <div className="welcome-scroll" data-region>
      <div className="welcome">
        <Mark />
        <h1>{t('welcome.title')}</h1>
        <p className="welcome-lead">{t('welcome.lead')}</p>
        <SelectionProblem />
        {ready && (
          <section className="welcome-ready">
            <p className="welcome-sentence">
              <Icon name="check" />
              {ready.sentence}
            </p>
            <Button look="primary" onClick={() => void startWith(ready.first.key)}>
              {t('welcome.start')}
            </Button>
            <p className="welcome-hint">{t(ready.first.key === selected ? 'welcome.startsWithDefault' : 'welcome.startsWith', { name: ready.first.name })}</p>
          </section>
        )}
        {!ready && <WaitingModels />}
        {demo && (
          <section className="welcome-demo">
            <Button onClick={() => void startWith(demo.key)}>
              <Icon name="play" />
              {t('welcome.demo')}
            </Button>
            <p className="welcome-hint">{t('welcome.demoHint')}</p>
          </section>
        )}
        {!ready && !broken && <SetUpByHand />}
      </div>
    </div>
  );
}
