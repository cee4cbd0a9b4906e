import { useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import { groupModels, isUsable } from '../../stores/models.ts';
import { useProjection } from '../../stores/stores.ts';
import { Doctor } from './doctor.tsx';
import { ModelRow } from './model-row.tsx';

/** All models as the files list them, and what the files' doctor has to say. */
export function ModelsPlace() {
  const models = useProjection((projection) => projection.models);
  const file = useProjection((projection) => projection.selectionFile);
  const groups = useMemo(() => groupModels(models), [models]);
  const ready = models.filter(isUsable).length;
  return (
    <main className="stage models" data-region>
      <header className="place-header">
        <h1>{t('models.title')}</h1>
        <span className="chip">{t('models.summary', { ready, count: models.length })}</span>
      </header>
      <div className="models-columns">
        <div className="models-scroll" tabIndex={0} role="group" aria-label={t('models.list')}>
          {models.length === 0 && <p className="models-none">{t('models.none', { file })}</p>}
          <ul aria-label={t('models.list')}>
            {groups.map(({ group, models: members }, place) => (
              <li key={group}>
                <h2 id={`models-${place}`}>{group}</h2>
                <ul className="models-group" aria-labelledby={`models-${place}`}>
                  {members.map((model) => (
                    <ModelRow key={model.key} model={model} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
        <Doctor />
      </div>
    </main>
  );
}
