import type { DraftSlots } from '../services/chats/draft-slots.ts';

/** More windows than this are no help to anybody; what the others held comes with the next ones that are opened. */
const MOST_WINDOWS = 8;

/**
 * What was typed in several windows and not sent must not be out of sight after a restart: opens a further window for
 * each draft of a new conversation but the first. Call once, at the start; each window takes one of them. Never throws.
 */
export async function reopenDrafts({ kept }: Pick<DraftSlots, 'kept'>, windows: ReadonlySet<number>, open: () => void): Promise<void> {
  const most = Math.min(await kept(), MOST_WINDOWS);
  while (windows.size < most) open();
}
