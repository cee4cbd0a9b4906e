import { useEffect, useRef } from 'react';
import { t } from '../../../i18n/t.ts';
import { isUsable } from '../../../stores/models.ts';
import { useProjection, useStores, useUi } from '../../../stores/stores.ts';
import { useChosenModel } from '../../../stores/use-chosen-model.ts';
import { Icon } from '../../../ui/icons.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { keyNames } from '../../../ui/shortcuts.ts';
import type { PickerPopoverProps } from './picker-popover.tsx';

const popover = lazyPart<PickerPopoverProps>(async () => (await import('./picker-popover.tsx')).PickerPopover);

/** Fetches the open picker's code before it is needed. */
export const preloadPicker = popover.preload;

/** Shows the model in use; opens the list of all models above itself. */
export function ModelPicker() {
  const { ui } = useStores();
  const picker = useUi((state) => state.picker);
  const model = useChosenModel();
  const platform = useProjection((projection) => projection.platform);
  const place = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const isOpen = picker !== null;

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) ui.closePicker();
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen, ui]);

  return (
    <div className="picker" ref={place}>
      <button
        ref={trigger}
        type="button"
        className="picker-trigger"
        role="combobox"
        aria-label={t('picker.label')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls="model-picker"
        title={keyNames('model-picker', platform)}
        onClick={() => (isOpen ? ui.closePicker() : ui.openPicker())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          ui.openPicker();
        }}
      >
        <span className={`dot ${model === undefined ? 'dot-none' : isUsable(model) ? '' : 'dot-warn'}`} />
        <span className="truncate">{model?.name ?? t('picker.none')}</span>
      </button>
      <Icon name="down" className="picker-arrow" />
      {picker && <popover.Part filter={picker.filter} onDone={() => ui.focusComposer()} />}
    </div>
  );
}
