import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { UserMessage } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useChat, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { isComposing } from '../../../ui/is-composing.ts';

/** A question as a text box in its own place. What is sent becomes a branch beside the old one. */
export function QuestionEditor({ message: { id, text, images } }: { message: UserMessage }) {
  const { chat, ui } = useStores();
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const busy = useChat(({ busy: state, live }) => state !== 'no' || live !== null);
  const draftKey = `edit:${id}`;
  useEffect(() => {
    const area = box.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const close = () => {
    ui.drafts.delete(draftKey);
    chat.edit(null);
  };
  const send = async () => {
    const edited = box.current?.value ?? '';
    if (edited.trim() === '' && images === undefined) return;
    if (await chat.send(edited, { replaces: id, again: () => void send() })) ui.drafts.delete(draftKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.shiftKey || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') close();
    else if (!busy) void send();
  };
  return (
    <div className="question-editor">
      <textarea
        ref={box}
        dir="auto"
        aria-label={t('chat.edit.label')}
        aria-describedby={hint}
        defaultValue={ui.drafts.get(draftKey) ?? text}
        spellCheck={false}
        onInput={(event) => ui.drafts.set(draftKey, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="question-editor-bar">
        <p id={hint}>{t('chat.edit.hint')}</p>
        <Button small onClick={close}>
          {t('action.cancel')}
        </Button>
        <Button small look="primary" disabled={busy} onClick={() => void send()}>
          {t('chat.edit.send')}
        </Button>
      </div>
    </div>
  );
}
