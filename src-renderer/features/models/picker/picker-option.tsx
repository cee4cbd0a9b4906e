import { memo, type MouseEvent } from 'react';
import type { ModelView } from '../../../../src-preload/contract.ts';
import { saidName } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { unusableText } from '../../../i18n/unusable.ts';
import { Icon } from '../../../ui/icons.tsx';

interface PickerOptionProps {
  model: ModelView;
  /** The id that the filter box points to while this option is the active one. */
  id: string;
  active: boolean;
  current: boolean;
  favourite: boolean;
  onPick: (model: ModelView) => void;
  onFavour: (model: ModelView) => void;
  onFix: (model: ModelView) => void;
}

/** One model: name, badge, host, and the reason when it cannot be used. All but the name is its description. */
export const PickerOption = memo(function PickerOption({ model, id, active, current, favourite, onPick, onFavour, onFix }: PickerOptionProps) {
  useLocale();
  const { name, unusable, host } = model;
  const badge = badgeOf(model);
  const details = detailsOf(model);
  return (
    <div
      id={id}
      className="picker-option"
      role="option"
      aria-describedby={`${id}-badge ${id}-host ${id}-details`}
      aria-selected={current}
      aria-disabled={unusable !== undefined}
      data-active={active || undefined}
      tabIndex={-1}
      onClick={() => onPick(model)}
    >
      <span className={`dot ${unusable ? 'dot-warn' : ''}`} />
      <div className="picker-option-body">
        <div className="picker-option-top">
          <span className="picker-option-name truncate" dir="auto" title={name}>
            {name}
          </span>
          {badge !== undefined && (
            <span className="badge" id={`${id}-badge`} aria-hidden="true">
              {badge}
            </span>
          )}
          {host !== undefined && (
            <span className="picker-option-host truncate" id={`${id}-host`} aria-hidden="true">
              {host}
            </span>
          )}
        </div>
        {details !== '' && (
          <p className="picker-option-text" id={`${id}-details`} title={details} aria-hidden="true">
            {details}
          </p>
        )}
      </div>
      {unusable && (
        <span className="picker-option-fix" aria-hidden="true" onClick={(event) => act(event, () => onFix(model))}>
          {t('picker.fix')}
        </span>
      )}
      <span className="picker-option-star" data-on={favourite || undefined} title={t('picker.favourite')} aria-hidden="true" onClick={(event) => act(event, () => onFavour(model))}>
        <Icon name="star" />
      </span>
      {current && <Icon name="check" />}
    </div>
  );
});

/** What is done by a press within the option, which is no choice of it. The keyboard has Enter and Ctrl+D. */
function act(event: MouseEvent, run: () => void): void {
  event.stopPropagation();
  run();
}

function detailsOf({ id, name, description, unusable }: ModelView): string {
  return unusable ? unusableText(unusable) : [id === name ? undefined : id, saidName(description ?? '')].filter(Boolean).join(' · ');
}

function badgeOf({ provider, runtime }: ModelView): string | undefined {
  if (provider === 'demo') return t('picker.badge.demo');
  return runtime ? t('picker.badge.runtime') : undefined;
}
