import { useEffect } from 'react';
import { t } from '../../../i18n/t.ts';
import { FormulasContext, OpenLinkContext } from '../../../markdown/context.ts';
import { useChat, useProjection } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { NearbyContext, useNearby } from '../../../ui/nearby.ts';
import { Announcer } from './announcer.tsx';
import { MessageList } from './message-list.tsx';
import { useLinks } from './use-links.tsx';
import { useReveal } from './use-reveal.ts';
import { useStickToBottom } from './stick-to-bottom.ts';

/** All messages of the conversation. It follows what is being written while the reader is at the end. */
export function Conversation() {
  const chatId = useChat((state) => state.chatId);
  const messages = useChat((state) => state.messages);
  const opening = useChat((state) => state.busy === 'opening' && state.messages.length === 0);
  const { frame, content, atEnd, jump } = useStickToBottom();
  const nearby = useNearby(frame);
  const { openLink, question } = useLinks();
  const formulas = useProjection(({ preferences }) => preferences.formulas);
  const toEnd = useChat((state) => state.toEnd);

  useEffect(jump, [chatId, toEnd, jump]);
  useReveal(content);

  return (
    <div className="conversation">
      <OpenLinkContext value={openLink}>
        <NearbyContext value={nearby}>
          <div ref={frame} className={atEnd ? 'conversation-scroll conversation-follows' : 'conversation-scroll'} role="log" aria-label={t('chat.log')} aria-live="off" tabIndex={0} data-region>
            <div ref={content} className="conversation-column">
              {opening && <p className="conversation-opening">{t('chat.opening')}</p>}
              <FormulasContext value={formulas}>
                <MessageList messages={messages} />
              </FormulasContext>
            </div>
          </div>
        </NearbyContext>
      </OpenLinkContext>
      {!atEnd && (
        <Button className="conversation-jump" onClick={jump}>
          <Icon name="latest" />
          {t('chat.latest')}
        </Button>
      )}
      {question}
      <Announcer />
    </div>
  );
}
