import { t } from '../../i18n/t.ts';
import { isWindowChoice, selectedModel } from '../../stores/models.ts';
import { useChat, useProjection } from '../../stores/stores.ts';

/** The conversation's title, and a chip when this window has a model of its own. */
export function ChatHeader() {
  const chatId = useChat((state) => state.chatId);
  const title = useProjection(({ chats }) => chats.find(({ id }) => id === chatId)?.title);
  const chip = useProjection((projection) => {
    const { selection } = projection;
    const name = selectedModel(projection)?.name;
    if (name === undefined || selection.key === null || !isWindowChoice(selection)) return undefined;
    return selection.decidedBy.layer === 'flag' ? t('chat.chip.flag', { name }) : t('chat.chip.window', { name });
  });
  return (
    <header className="chat-header">
      <h1 className="truncate">{title ?? t('conversations.new')}</h1>
      {chip !== undefined && (
        <span className="chip" title={t('chat.chip.title')}>
          <span className="truncate">{chip}</span>
        </span>
      )}
    </header>
  );
}
