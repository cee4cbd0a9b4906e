import type { SearchHit } from '../../../../src-preload/contract.ts';
import type { Stores } from '../../../stores/stores.ts';

/** Opens what a search found, at the message where it stands. */
export function openHit({ chat: summary, snippet }: SearchHit, { chat, ui }: Pick<Stores, 'chat' | 'ui'>): void {
  void (snippet ? chat.openAt(summary.id, snippet.messageId) : chat.open(summary.id));
  ui.focusComposer();
}
