import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { useChat, useProjection, useStores } from '../../stores/stores.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Says that the conversation on screen was deleted in another window, and offers to take it back. */
export function GoneNotice() {
  const { chat, library } = useStores();
  const chatId = useChat((state) => state.chatId);
  const isListed = useProjection(({ chats }) => chats.some(({ id }) => id === chatId));
  // A conversation that was begun just now is not listed yet; only one that was listed can be gone.
  const [seen, setSeen] = useState<string | null>(null);
  if (isListed && seen !== chatId) setSeen(chatId);
  if (chatId === null || isListed || seen !== chatId) return null;
  const actions = (
    <>
      <Button small onClick={() => void library.restore(chatId)}>
        {t('conversations.restore')}
      </Button>
      <Button small look="quiet" onClick={() => chat.startNew()}>
        {t('conversations.new')}
      </Button>
    </>
  );
  return (
    <Banner tone="warn" role="status" title={t('conversations.goneTitle')} actions={actions}>
      <p className="banner-text">{t('conversations.gone')}</p>
    </Banner>
  );
}
