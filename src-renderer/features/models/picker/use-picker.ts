import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AppError, ModelView } from '../../../../src-preload/contract.ts';
import { appErrorOf } from '../../../bridge.ts';
import { attempt } from '../../../stores/attempt.ts';
import { useProjection, useStores, useUi } from '../../../stores/stores.ts';
import { useChosenModel, useOwnModel } from '../../../stores/use-chosen-model.ts';
import { choose } from './choose-model.ts';
import { nextPlace, pickerList, type PickerList } from './picker-list.ts';
import { optionId } from './picker-options.tsx';
import type { Scope } from './scope-choice.tsx';

interface PickerParts {
  filter: string;
  list: PickerList;
  /** Place of the active option in `list.models`. */
  active: number;
  /** What Enter means: the active option, by what is typed, though the list may still be drawn for what was typed before. */
  target: () => ModelView | undefined;
  /** Why the last choice could not be kept. */
  problem: AppError | null;
  scope: Scope;
  setFilter: (filter: string) => void;
  setScope: (scope: Scope) => void;
  /** Moves the active option if `key` is one that moves it. */
  move: (key: string) => boolean;
  pick: (model: ModelView) => void;
  /** Marks or unmarks a favourite. */
  favour: (model: ModelView) => void;
  /** Goes to where an unusable model can be mended. */
  fix: (model: ModelView) => void;
}

/** The open picker's behaviour. A choice that main refuses leaves the picker open and says why. */
export function usePicker(initialFilter: string, onDone: () => void): PickerParts {
  const { call, chat, ui } = useStores();
  const own = useOwnModel();
  const chosen = useChosenModel();
  const models = useProjection((projection) => projection.models);
  const favourites = useProjection(({ preferences }) => preferences.favourites);
  const recents = useUi((state) => state.recents);
  const [filter, setFilter] = useState(initialFilter);
  const [scope, setScope] = useState<Scope>('conversation');
  const [problem, setProblem] = useState<AppError | null>(null);
  const deferredFilter = useDeferredValue(filter);
  const list = useMemo(() => pickerList(models, deferredFilter, recents, favourites), [models, deferredFilter, recents, favourites]);
  const [active, setActive] = useState(() => Math.max(0, list.models.findIndex(({ key }) => key === chosen?.key)));
  const place = Math.min(active, Math.max(0, list.models.length - 1));

  useEffect(() => {
    if (list.models.length > 0) document.getElementById(optionId('model-options', place))?.scrollIntoView({ block: 'nearest' });
  }, [place, list]);

  const pick = useCallback(
    (model: ModelView) => {
      if (model.unusable) return;
      choose({ call, chat }, model.key, model.provider === 'demo' && scope === 'default' ? 'window' : scope, own !== null).then(
        () => {
          ui.used(model.key);
          onDone();
        },
        (thrown: unknown) => setProblem(appErrorOf(thrown)),
      );
    },
    [call, chat, ui, scope, own, onDone],
  );

  const favour = useCallback(
    ({ key }: ModelView) => attempt({ call, ui }, 'model.favourite', { key, favourite: !favourites.includes(key) }),
    [call, ui, favourites],
  );

  return {
    filter,
    favour,
    fix: (model) => ui.goToModel(model.key),
    list,
    active: place,
    target: () => (filter === deferredFilter ? list : pickerList(models, filter, recents, favourites)).models[place],
    problem,
    scope,
    setScope,
    pick,
    setFilter: (text) => {
      setFilter(text);
      setActive(0);
    },
    move: (key) => {
      const next = nextPlace(key, place, list.models.length);
      if (next !== undefined) setActive(next);
      return next !== undefined;
    },
  };
}
