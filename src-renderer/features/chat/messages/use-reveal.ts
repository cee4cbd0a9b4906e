import { useEffect, type RefObject } from 'react';
import { useChat, useStores } from '../../../stores/stores.ts';

const MARKED_MS = 1600;

/** Brings the message that a search led to into view and marks it for a moment. */
export function useReveal(content: RefObject<HTMLElement | null>): void {
  const { chat } = useStores();
  const reveal = useChat((state) => state.reveal);
  const shown = useChat((state) => state.messages.length > 0);
  useEffect(() => {
    const found = reveal === null || !shown ? null : content.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(reveal)}"]`);
    if (!found) return;
    found.scrollIntoView({ block: 'center' });
    found.dataset['revealed'] = '';
    setTimeout(() => delete found.dataset['revealed'], MARKED_MS);
    chat.revealed();
  }, [chat, content, reveal, shown]);
}
