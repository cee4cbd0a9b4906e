import { useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import { startDemo, startWith } from '../../stores/start-with.ts';
import { useProjection, useStores, useUi } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, Mark } from '../../ui/icons.tsx';
import { WayList } from '../../ui/way-list.tsx';
import { readiness } from './readiness.ts';
import { SelectionProblem } from './selection-problem.tsx';
import { SetUpByHand } from './set-up-by-hand.tsx';
import { useLocalServers } from './use-local-servers.ts';
import { WaitingModels } from './waiting-models.tsx';

/** The first screen, and the one for as long as no usable model is chosen. It follows the files as they change. */
export function Welcome() {
  const stores = useStores();
  const { ui } = stores;
  const servers = useLocalServers();
  const models = useProjection((projection) => projection.models);
  const recents = useUi((state) => state.recents);
  const selected = useProjection((projection) => projection.selection.key);
  const ready = useMemo(() => readiness(models, selected, recents), [models, selected, recents]);
  // A file that has to be repaired first is no place to add a sample to; the banner above says where.
  const broken = useProjection(({ findings, selectionFile }) =>
    findings.some(({ severity, file }) => severity === 'error' && file === selectionFile),
  );
  return (
    <div className="welcome-scroll" data-region>
      <div className="welcome">
        <header className="welcome-head">
          <Mark />
          <h1>{t('welcome.title')}</h1>
          <p className="welcome-lead">{t('welcome.lead')}</p>
        </header>
        <SelectionProblem />
        {ready && (
          <section className="welcome-ready">
            <p className="welcome-sentence">
              <Icon name="check" />
              {ready.sentence}
            </p>
            <div className="welcome-start">
              <Button look="primary" onClick={() => void startWith(stores, ready.first.key)}>
                {t('welcome.start')}
              </Button>
              <p className="welcome-hint">{t(ready.first.key === selected ? 'welcome.startsWithDefault' : 'welcome.startsWith', { name: ready.first.name })}</p>
            </div>
          </section>
        )}
        {!ready && <WaitingModels />}
        <section className="welcome-ways" aria-labelledby="welcome-ways">
          <h2 id="welcome-ways">{t(ready ? 'welcome.otherWays' : 'welcome.ways')}</h2>
          <WayList servers={servers} onPick={(way) => (way === 'demo' ? void startDemo(stores) : ui.openSignIn(way))} />
          <div className="way-more">
            <Button look="quiet" onClick={() => ui.openSignIn('company')}>
              <Icon name="building" />
              {t('way.company')}
            </Button>
          </div>
        </section>
        {!ready && !broken && <SetUpByHand />}
      </div>
    </div>
  );
}
