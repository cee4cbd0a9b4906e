import type { KeyboardEvent } from 'react';
import { speaking } from '../../i18n/spoken.ts';
import { t } from '../../i18n/t.ts';
import type { ModelsState } from './editor/models-store.ts';

type Tab = ModelsState['tab'];

const TABS: readonly Tab[] = ['form', 'json', 'effective'];

/** Form, JSON, Effective. Arrow keys go from one to the next. */
export function TabList({ tab, onChoose }: { tab: Tab; onChoose: (tab: Tab) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = speaking().dir === 'rtl' ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={t('editor.tabs')} onKeyDown={onKeyDown}>
      {TABS.map((name) => (
        <button key={name} type="button" role="tab" className="tab" id={`tab-${name}`} aria-selected={name === tab} aria-controls={name === tab ? `pane-${name}` : undefined} tabIndex={name === tab ? 0 : -1} onClick={() => onChoose(name)}>
          {t(`editor.tab.${name}`)}
        </button>
      ))}
    </div>
  );
}
