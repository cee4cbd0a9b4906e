import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import type { ChatSummary } from '../../../../src-preload/contract.ts';
import { shortTime } from '../../../i18n/format.ts';
import { t } from '../../../i18n/t.ts';
import { useChat, useLibrary, useProjection, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { ConversationTitleBox } from './conversation-title-box.tsx';
import type { MenuAt } from './conversation-menu.ts';

interface ConversationEntryProps {
  summary: ChatSummary;
  now: number;
  /** Tab stops here; the arrow keys lead to the others. */
  stop: boolean;
  menuOpen: boolean;
  onMenu: (menu: MenuAt) => void;
}

/** One conversation: opens it, and has a menu by button, right click and keyboard. */
export function ConversationEntry({ summary, now, stop, menuOpen, onMenu }: ConversationEntryProps) {
  const { chat, ui, library } = useStores();
  const { id, title, updated } = summary;
  const titleId = useId();
  const current = useChat((state) => state.chatId === id);
  const renaming = useLibrary((state) => state.renaming === id);
  const writing = useProjection(({ streams }) => streams.some(({ chatId }) => chatId === id));
  if (renaming) return <ConversationTitleBox summary={summary} />;
  const open = () => {
    void chat.open(id);
    ui.focusComposer();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') library.edit(id);
    else if (event.key === 'Delete') void library.remove(summary);
    else return;
    event.preventDefault();
  };
  // The menu key and Shift+F10 come as this event, too, without a place.
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const byKey = event.clientX === 0 && event.clientY === 0;
    onMenu({ chat: summary, at: byKey ? below(event.currentTarget) : { x: event.clientX, y: event.clientY } });
  };
  return (
    <div className="conversation-line" data-current={current || undefined} onContextMenu={onContextMenu}>
      <button type="button" className="conversation-entry" tabIndex={stop ? 0 : -1} aria-current={current || undefined} title={title} onClick={open} onKeyDown={onKeyDown}>
        <span className="truncate" dir="auto" id={titleId}>{title}</span>
        {writing ? <span className="conversation-writing" role="img" aria-label={t('conversations.writing')} /> : <small>{shortTime(updated, now)}</small>}
      </button>
      <Button
        look="quiet"
        small
        square
        className="conversation-more"
        tabIndex={stop ? 0 : -1}
        aria-label={t('conversations.menu')}
        aria-describedby={titleId}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={(event) => onMenu({ chat: summary, at: below(event.currentTarget) })}
      >
        <Icon name="more" />
      </Button>
    </div>
  );
}

function below(element: Element): { x: number; y: number } {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}
