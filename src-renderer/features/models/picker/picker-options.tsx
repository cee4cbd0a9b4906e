import type { ModelView } from '../../../../src-preload/contract.ts';
import { saidName } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { useProjection } from '../../../stores/stores.ts';
import { useChosenModel } from '../../../stores/use-chosen-model.ts';
import type { PickerList } from './picker-list.ts';
import { PickerOption } from './picker-option.tsx';

interface PickerOptionsProps {
  id: string;
  list: PickerList;
  filter: string;
  active: ModelView | undefined;
  onPick: (model: ModelView) => void;
  onFavour: (model: ModelView) => void;
  onFix: (model: ModelView) => void;
}

/** The options under their protocols' headings. */
export function PickerOptions({ id, list, filter, active, onPick, onFavour, onFix }: PickerOptionsProps) {
  const selectedKey = useChosenModel()?.key;
  const favourites = useProjection(({ preferences }) => preferences.favourites);
  const file = useProjection(({ selectionFile }) => selectionFile);
  const starts = list.groups.map((_, place) => list.groups.slice(0, place).reduce((sum, { models }) => sum + models.length, 0));
  return (
    <div className="picker-list" id={id} role="listbox" aria-label={t('picker.list')}>
      {list.groups.map(({ group, models }, groupPlace) => (
        <div key={group} role="group" aria-labelledby={`${id}-group-${groupPlace}`}>
          <div className="picker-group" id={`${id}-group-${groupPlace}`} role="presentation">
            {saidName(group)}
          </div>
          {models.map((model, place) => (
            <PickerOption
              key={model.key}
              model={model}
              id={optionId(id, (starts[groupPlace] ?? 0) + place)}
              active={model === active}
              current={model.key === selectedKey}
              favourite={favourites.includes(model.key)}
              onPick={onPick}
              onFavour={onFavour}
              onFix={onFix}
            />
          ))}
        </div>
      ))}
      {list.models.length === 0 && (
        <p className="picker-empty">{filter.trim() === '' ? t('picker.empty', { file }) : t('picker.nothing', { filter: filter.trim() })}</p>
      )}
      {list.more > 0 && <p className="picker-empty">{t('picker.more', { count: list.more })}</p>}
    </div>
  );
}

/** The element id of the option at `place`. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}
