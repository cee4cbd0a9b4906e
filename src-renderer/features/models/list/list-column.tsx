import { t } from '../../../i18n/t.ts';
import { useProjection } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { useModels, useModelsEditor } from '../editor/use-models.ts';
import { NEW } from '../editor/models-store.ts';
import { ModelList } from './model-list.tsx';

/** The left side: filter, the way to a new model, and the list. */
export function ListColumn() {
  const models = useModelsEditor();
  const list = useModels((state) => state.list);
  const filter = useModels((state) => state.filter);
  const adding = useModels((state) => state.shown === NEW);
  const file = useProjection((projection) => projection.selectionFile);
  return (
    <div className="models-side" data-region>
      <header className="models-side-head">
        <h1>{t('models.title')}</h1>
        <Button small aria-pressed={adding} onClick={() => models.add()}>
          <Icon name="plus" />
          {t('models.add')}
        </Button>
      </header>
      <input
        type="search"
        className="models-filter"
        aria-label={t('models.filter')}
        placeholder={t('models.filter')}
        autoComplete="off"
        spellCheck={false}
        value={filter}
        onChange={(event) => models.state.setState({ filter: event.target.value })}
      />
      {list?.entries.length === 0 && <p className="models-none">{t('models.none', { file })}</p>}
      <ModelList list={list} />
    </div>
  );
}
