import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AppError, ModelView } from '../../../../src-preload/contract.ts';
import { appErrorOf } from '../../../bridge.ts';
import { isWindowChoice } from '../../../stores/models.ts';
import { useProjection, useStores, useUi } from '../../../stores/stores.ts';
import { nextPlace, pickerList, type PickerList } from './picker-list.ts';
import { optionId } from './picker-options.tsx';
import type { Scope } from './scope-choice.tsx';

interface PickerParts {
  filter: string;
  list: PickerList;
  /** Place of the active option in `list.models`. */
  active: number;
  /** Why the last choice could not be kept. */
  problem: AppError | null;
  scope: Scope;
  setFilter: (filter: string) => void;
  setScope: (scope: Scope) => void;
  /** Moves the active option if `key` is one that moves it. */
  move: (key: string) => boolean;
  pick: (model: ModelView) => void;
}

/** The open picker's behaviour. A choice that main refuses leaves the picker open and says why. */
export function usePicker(initialFilter: string, onDone: () => void): PickerParts {
  const { call, ui } = useStores();
  const models = useProjection((projection) => projection.models);
  const selection = useProjection((projection) => projection.selection);
  const managed = useProjection(({ selectionManagedBy }) => selectionManagedBy !== null);
  const recents = useUi((state) => state.recents);
  const [filter, setFilter] = useState(initialFilter);
  const [scope, setScope] = useState<Scope>(managed || isWindowChoice(selection) ? 'window' : 'default');
  const [problem, setProblem] = useState<AppError | null>(null);
  const deferredFilter = useDeferredValue(filter);
  const list = useMemo(() => pickerList(models, deferredFilter, recents), [models, deferredFilter, recents]);
  const [active, setActive] = useState(() => Math.max(0, list.models.findIndex(({ key }) => key === selection.key)));
  const place = Math.min(active, Math.max(0, list.models.length - 1));

  useEffect(() => {
    if (list.models.length > 0) document.getElementById(optionId('model-options', place))?.scrollIntoView({ block: 'nearest' });
  }, [place, list]);

  const pick = useCallback(
    (model: ModelView) => {
      if (model.unusable) return;
      const chosenScope = model.provider === 'demo' ? 'window' : scope;
      call('model.select', { key: model.key, scope: chosenScope }).then(
        () => {
          ui.used(model.key);
          onDone();
        },
        (thrown: unknown) => setProblem(appErrorOf(thrown)),
      );
    },
    [call, ui, scope, onDone],
  );

  return {
    filter,
    list,
    active: place,
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
