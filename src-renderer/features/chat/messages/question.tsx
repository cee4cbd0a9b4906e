import { useEffect, useRef } from 'react';
import type { UserMessage } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useChat, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { MessagePictures } from './message-pictures.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { VersionSwitch } from './version-switch.tsx';

/** What the person said, with its pictures; it can be edited in its place. */
export function Question({ message }: { message: UserMessage }) {
  const { chat } = useStores();
  const { id, text, images = [] } = message;
  const editing = useChat((state) => state.editing === id);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <article className="question" aria-label={t('chat.you')} data-message={id}>
      {images.length > 0 && <MessagePictures messageId={id} images={images} />}
      {editing ? <QuestionEditor message={message} /> : text !== '' && <div className="bubble selectable" dir="auto"><LongText text={text} /></div>}
      {!editing && (
        <footer className="question-foot">
          <div className="message-actions">
            {text !== '' && <CopyButton text={() => text} label={t('chat.copyQuestion')} compact />}
            <Button ref={edit} look="quiet" small square aria-label={t('chat.edit')} title={t('chat.edit')} onClick={() => chat.edit(id)}>
              <Icon name="edit" />
            </Button>
          </div>
          <VersionSwitch message={message} />
        </footer>
      )}
    </article>
  );
}
