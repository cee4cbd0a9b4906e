import { saidName } from '../../i18n/said.ts';
import { t } from '../../i18n/t.ts';
import { snippetText } from '../../stores/snippet-text.ts';
import { Icon } from '../../ui/icons.tsx';
import type { PaletteItem } from './palette-items.ts';

interface PaletteOptionProps {
  id: string;
  item: PaletteItem;
  active: boolean;
  onPick: () => void;
}

/** One line of the palette. The focus stays in the field; the pointer can pick, too. */
export function PaletteOption({ id, item, active, onPick }: PaletteOptionProps) {
  return (
    <div id={id} className="palette-option" role="option" aria-selected={active} tabIndex={-1} onClick={onPick} onPointerDown={(event) => event.preventDefault()}>
      <Content item={item} />
    </div>
  );
}

function Content({ item }: { item: PaletteItem }) {
  switch (item.kind) {
    case 'action':
      return (
        <>
          <Icon name={item.action.icon} />
          <span className="palette-name truncate">{item.action.text}</span>
          {item.action.keys !== undefined && <kbd className="kbd">{item.action.keys}</kbd>}
        </>
      );
    case 'chat': {
      const { chat, snippet } = item.hit;
      return (
        <>
          <Icon name="chat" />
          <span className="palette-name truncate" dir="auto">{chat.title}</span>
          {snippet && (
            <span className="palette-note truncate" dir="auto">
              {snippetText(snippet.before).slice(-16)}
              <mark>{snippet.match}</mark>
              {snippetText(snippet.after)}
            </span>
          )}
        </>
      );
    }
    case 'model':
      return (
        <>
          <Icon name="models" />
          <span className="palette-name truncate">{t('palette.use', { name: item.model.name })}</span>
          <span className="palette-note truncate">{item.model.host ?? saidName(item.model.group)}</span>
        </>
      );
  }
}
