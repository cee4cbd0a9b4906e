import { useMemo } from 'react';
import type { ChatSummary } from '../../../src-preload/contract.ts';
import { shortTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { useChat, useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { keyNames } from '../../ui/shortcuts.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { groupByDay } from './days.ts';

/** The second column: all conversations, newest first, and the way to a new one. */
export function ConversationList() {
  const { chat, ui } = useStores();
  const chats = useProjection((projection) => projection.chats);
  const platform = useProjection((projection) => projection.platform);
  const folder = useProjection((projection) => projection.folder);
  const now = useMinute();
  const groups = useMemo(() => groupByDay(chats, now), [chats, now]);
  const startNew = () => {
    chat.startNew();
    ui.focusComposer();
  };
  return (
    <nav className="conversations" aria-label={t('conversations.label')} data-region>
      <Button className="conversations-new" title={keyNames('new-conversation', platform)} onClick={startNew}>
        <Icon name="compose" />
        {t('conversations.new')}
      </Button>
      <div className="conversations-scroll">
        {groups.length === 0 && <p className="conversations-none">{t('conversations.none')}</p>}
        {groups.map(({ day, chats: members }) => (
          <section key={day}>
            <h2>{t(`conversations.${day}`)}</h2>
            <ul>
              {members.map((summary) => (
                <Entry key={summary.id} summary={summary} now={now} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="conversations-folder" title={t('conversations.folder', { folder })}>
        <Icon name="folder" />
        <span className="truncate">{folder}</span>
      </p>
    </nav>
  );
}

function Entry({ summary: { id, title, updated }, now }: { summary: ChatSummary; now: number }) {
  const { chat, ui } = useStores();
  const current = useChat((state) => state.chatId === id);
  const writing = useProjection(({ streams }) => streams.some(({ chatId }) => chatId === id));
  const open = () => {
    void chat.open(id);
    ui.focusComposer();
  };
  return (
    <li>
      <button type="button" className="conversation-entry" aria-current={current || undefined} title={title} onClick={open}>
        <span className="truncate">{title}</span>
        {writing ? (
          <span className="conversation-writing" role="img" aria-label={t('conversations.writing')} />
        ) : (
          <small>{shortTime(updated, now)}</small>
        )}
      </button>
    </li>
  );
}
