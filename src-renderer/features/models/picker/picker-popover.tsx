import { useEffect, useRef, type KeyboardEvent } from 'react';
import { t } from '../../../i18n/t.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useProjection, useStores } from '../../../stores/stores.ts';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { optionId, PickerOptions } from './picker-options.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { usePicker } from './use-picker.ts';

export interface PickerPopoverProps {
  /** The text that the filter starts with. */
  filter: string;
  /** A model was chosen, or the person gave up. */
  onDone: () => void;
}

/** The open picker: filter, list, and for whom the choice holds. */
export function PickerPopover({ filter: initial, onDone }: PickerPopoverProps) {
  const stores = useStores();
  const file = useProjection(({ selectionFile }) => selectionFile);
  const managedBy = useProjection((projection) => projection.selectionManagedBy);
  const { filter, list, active, target, problem, scope, setFilter, setScope, move, pick, favour, fix } = usePicker(initial, onDone);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Escape') onDone();
    else if (event.target !== input.current) return;
    else if (event.key === 'Enter') {
      const model = target();
      if (model?.unusable) fix(model);
      else if (model) pick(model);
    } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
      const model = target();
      if (model) favour(model);
    } else if (!move(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="picker-popover" id="model-picker" role="dialog" aria-label={t('picker.dialog')} onKeyDown={onKeyDown}>
      <div className="picker-filter">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          value={filter}
          aria-label={t('picker.filter')}
          placeholder={t('picker.filter')}
          aria-controls="model-options"
          aria-autocomplete="list"
          aria-activedescendant={list.models.length > 0 ? optionId('model-options', active) : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <PickerOptions id="model-options" list={list} filter={filter} active={list.models[active]} onPick={pick} onFavour={favour} onFix={fix} />
      <div className="picker-foot">
        {problem && <ErrorCard error={problem} onAction={(action) => runErrorAction(action, stores)} />}
        <ScopeChoice scope={scope} file={file} managedBy={managedBy} onChange={setScope} />
      </div>
    </div>
  );
}
