import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ChatSummary } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useStores } from '../../../stores/stores.ts';
import { isComposing } from '../../../ui/is-composing.ts';

const LONGEST_TITLE = 200;

/** A conversation's title as a text box. Enter and leaving it keep the title, Escape does not. */
export function ConversationTitleBox({ summary: { id, title } }: { summary: ChatSummary }) {
  const { library } = useStores();
  const box = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => box.current?.select(), []);
  const end = (keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const entered = box.current?.value.trim() ?? '';
    const line = box.current?.closest('li');
    if (keep && entered !== title) void library.rename(id, entered);
    else library.edit(null);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) line?.querySelector<HTMLElement>('.conversation-entry')?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    end(event.key === 'Enter');
  };
  return (
    <input
      ref={box}
      className="conversation-title-box"
      dir="auto"
      type="text"
      aria-label={t('conversations.title')}
      placeholder={t('conversations.title.placeholder')}
      defaultValue={title}
      maxLength={LONGEST_TITLE}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  );
}
