import { memo } from 'react';
import type { ModelView } from '../../../src-preload/contract.ts';
import { placeText } from '../../i18n/source.ts';
import { t } from '../../i18n/t.ts';
import { unusableText } from '../../i18n/unusable.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Effective } from './effective.tsx';

/** One model: whether it can be used and why not, where it stands, and the way to that file. */
export const ModelRow = memo(function ModelRow({ model }: { model: ModelView }) {
  const stores = useStores();
  const current = useProjection(({ selection }) => selection.key === model.key);
  const { name, id, host, origin, unusable, runtime, managed, description } = model;
  const file = origin?.file;
  return (
    <li className="model-row">
      <span className={`dot ${unusable ? 'dot-warn' : ''}`} role="img" aria-label={t(unusable ? 'picker.unusable' : 'picker.ready')} />
      <div className="model-row-body">
        <p className="model-row-top">
          <strong className="truncate">{name}</strong>
          {current && <span className="badge model-current">{t('models.current')}</span>}
          {managed && (
            <span className="badge" title={managed.file}>
              {t('models.managed')}
            </span>
          )}
          {runtime && <span className="badge">{t('picker.badge.runtime')}</span>}
          {model.provider === 'demo' && <span className="badge">{t('picker.badge.demo')}</span>}
        </p>
        <p className="model-row-text">{[id === name ? undefined : id, host, description].filter(Boolean).join(' · ')}</p>
        {unusable && <p className="model-row-why">{unusableText(unusable)}</p>}
        <p className="model-row-origin">{originText(model)}</p>
        <Effective model={model} />
      </div>
      {file !== undefined && (
        <Button look="quiet" small aria-label={t('models.openFileOf', { name })} onClick={() => attempt(stores, 'file.open', { file })}>
          <Icon name="open" />
          {t('models.openFile')}
        </Button>
      )}
    </li>
  );
});

function originText({ origin, provider }: ModelView): string {
  if (provider === 'demo') return t('models.origin.demo');
  return (origin && placeText(origin)) ?? t('models.origin.runtime');
}
