import type { ReactNode } from 'react';
import { useChat } from '../../stores/stores.ts';
import { ChatHeader } from './chat-header.tsx';
import { Composer } from './composer/composer.tsx';
import { ConversationList } from './library/conversation-list.tsx';
import { EmptyConversation } from './empty-conversation.tsx';
import { GoneNotice } from './gone-notice.tsx';
import { conversation } from './lazy-conversation.ts';
import { LibraryNotice } from './library/library-notice.tsx';
import { PictureDrop } from './picture-drop.tsx';

interface ChatPlaceProps {
  /** What is wrong with the files or the last action; stands above everything. */
  banners: ReactNode;
  /** Takes the conversation's place while there is nothing to talk to. */
  welcome: ReactNode;
  /** The model picker, which stands in the composer. */
  picker: ReactNode;
}

/** Conversations on the left, the one that is open on the right. */
export function ChatPlace({ banners, welcome, picker }: ChatPlaceProps) {
  const isNew = useChat(({ chatId }) => chatId === null);
  return (
    <>
      <aside className="side">
        <ConversationList />
      </aside>
      <main className="stage">
        {banners}
        {welcome ?? (
          <PictureDrop>
            <ChatHeader />
            <GoneNotice />
            {isNew ? <EmptyConversation /> : <conversation.Part fallback={<div className="conversation" />} />}
            <Composer picker={picker} />
          </PictureDrop>
        )}
        <LibraryNotice />
      </main>
    </>
  );
}
