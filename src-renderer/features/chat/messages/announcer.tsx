import { useEffect, useState } from 'react';
import { t } from '../../../i18n/t.ts';
import type { ChatStore } from '../../../stores/chat.ts';
import { useStores } from '../../../stores/stores.ts';
import { finishedSentences } from './sentences.ts';

/** Often enough to follow, seldom enough to be heard out. */
const PAUSE_MS = 1000;

/** Says a running answer to screen readers in whole sentences, and how it ended. Nothing is visible. */
export function Announcer() {
  const { chat } = useStores();
  const [said, setSaid] = useState('');
  useEffect(() => announce(chat, setSaid), [chat]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}

/** Follows the conversation and calls `say` at sentence rate; returns what ends it. */
function announce(chat: ChatStore, say: (text: string) => void): () => void {
  let answerId = '';
  let next = 0;
  let since = 0;
  return chat.state.subscribe(({ live, messages }) => {
    const now = performance.now();
    if (live === null) {
      const ended = messages.find(({ id }) => id === answerId);
      answerId = '';
      if (ended?.role !== 'assistant') return;
      const rest = finishedSentences(`${ended.text}\n`, next, t('chat.announce.code')).say;
      say(`${rest} ${t(ended.status === 'failed' ? 'chat.announce.failed' : 'chat.announce.done')}`.trim());
      return;
    }
    if (live.answerId !== answerId) {
      answerId = live.answerId;
      next = 0;
      since = now;
    }
    if (now - since < PAUSE_MS) return;
    const spoken = finishedSentences(chat.live(answerId)?.text ?? '', next, t('chat.announce.code'));
    if (spoken.next === next) return;
    next = spoken.next;
    since = now;
    if (spoken.say !== '') say(spoken.say);
  });
}
