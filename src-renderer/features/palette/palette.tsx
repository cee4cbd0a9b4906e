import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { t, tn } from '../../i18n/t.ts';
import { useChatSearch } from '../../stores/search.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Icon } from '../../ui/icons.tsx';
import { isComposing } from '../../ui/is-composing.ts';
import { paletteActions } from './palette-actions.ts';
import { paletteItems, type PaletteItem } from './palette-items.ts';
import { PaletteOption } from './palette-option.tsx';
import { runItem } from './run-item.ts';

/** Conversations, models and actions by a few letters. The arrow keys choose, Enter does it, Escape closes. */
export function Palette() {
  const stores = useStores();
  const { ui } = stores;
  const [query, setQuery] = useState('');
  const { groups, items } = useItems(query);
  const [active, setActive] = useState(0);
  const place = Math.min(active, Math.max(0, items.length - 1));
  const id = useId();
  const { dialog, input } = useModal();
  const selected = items[place];
  useEffect(() => {
    if (selected) document.getElementById(`${id}-${selected.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, id]);

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    ui.showPalette(false);
    // The focus goes where the choice leads, not back to where it was.
    requestAnimationFrame(() => runItem(item, stores));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const steps: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1 + items.length, PageDown: Math.min(place + 8, items.length - 1), PageUp: Math.max(place - 8, 0) };
    const step = steps[event.key];
    if (event.key === 'Escape') ui.showPalette(false);
    else if (event.key === 'Enter') choose(selected);
    else if (step === undefined) return;
    else setActive(items.length === 0 ? 0 : step % items.length);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t('palette.label')} onKeyDown={onKeyDown} onPointerDown={(event) => event.target === dialog.current && ui.showPalette(false)}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={t('palette.field')}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={selected && `${id}-${selected.id}`}
          placeholder={t('palette.field')}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
        />
      </div>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={t('palette.label')}>
        {groups.map(({ group, items: members }) => (
          <div key={group} role="group" aria-label={t(`palette.${group}`)}>
            <p className="palette-group" aria-hidden="true">
              {t(`palette.${group}`)}
            </p>
            {members.map((item) => (
              <PaletteOption key={item.id} id={`${id}-${item.id}`} item={item} active={item === selected} onPick={() => choose(item)} />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && <p className="palette-none">{t('palette.none', { query })}</p>}
      <p className="visually-hidden" role="status">
        {tn('palette.count', items.length)}
      </p>
    </dialog>
  );
}

/** What is listed, and the same as one row for the arrow keys. */
function useItems(query: string) {
  const stores = useStores();
  const chats = useProjection((projection) => projection.chats);
  const models = useProjection((projection) => projection.models);
  const platform = useProjection((projection) => projection.platform);
  const preferences = useProjection((projection) => projection.preferences);
  const found = useChatSearch(query);
  const hits = found !== null && found.query === query.trim() ? found.hits : null;
  return useMemo(() => {
    const actions = paletteActions(stores, { platform, preferences });
    const groups = paletteItems(query, { actions, chats, models, hits: hits ?? [] });
    return { groups, items: groups.flatMap((group) => group.items) };
  }, [stores, platform, preferences, query, chats, models, hits]);
}

/** Opens the dialog over everything, and gives the focus back when it goes. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    input.current?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return { dialog, input };
}
