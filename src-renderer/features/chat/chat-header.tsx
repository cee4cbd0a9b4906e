import { t } from '../../i18n/t.ts';
import { isWindowChoice, selectedModel } from '../../stores/models.ts';
import { useChat, useProjection } from '../../stores/stores.ts';
import { useOwnModel } from '../../stores/use-chosen-model.ts';
import { SystemPrompt } from './system-prompt.tsx';

/** The conversation's title, its system prompt, and a chip when it or its window has a model of its own. */
export function ChatHeader() {
  const chatId = useChat((state) => state.chatId);
  const title = useProjection(({ chats }) => chats.find(({ id }) => id === chatId)?.title);
  const own = useOwnModel();
  const chip = useProjection((projection) => {
    const { selection, models } = projection;
    const ownName = models.find(({ key }) => key === own)?.name;
    if (ownName !== undefined) return t('chat.chip.conversation', { name: ownName });
    const name = selectedModel(projection)?.name;
    if (name === undefined || selection.key === null || !isWindowChoice(selection)) return undefined;
    return selection.decidedBy.layer === 'flag' ? t('chat.chip.flag', { name }) : t('chat.chip.window', { name });
  });
  return (
    <header className="chat-header">
      <h1 className="truncate" dir="auto" title={title ?? t('conversations.new')}>
        {title ?? t('conversations.new')}
      </h1>
      {chip !== undefined && (
        <span className="chip" title={t(own === null ? 'chat.chip.title' : 'chat.chip.conversationTitle')}>
          <span className="truncate">{chip}</span>
        </span>
      )}
      <SystemPrompt />
    </header>
  );
}
