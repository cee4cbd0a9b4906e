/** Why a check or a download of a newer version came to nothing, as kinds that people can act on. */
export type UpdateTrouble = 'offline' | 'no-answer' | 'unreadable' | 'damaged' | 'disk' | 'signature' | 'unknown';

/**
 * What Settings says about newer versions. `off`: this copy does not update itself, because it was packed without a
 * feed or comes with a package that others keep up to date. `feed` is the host that is asked.
 */
export type UpdateView =
  | { state: 'off' }
  | { state: 'idle'; feed: string; checkedAt?: number }
  | { state: 'checking'; feed: string }
  | { state: 'downloading'; feed: string; version: string }
  | { state: 'ready'; feed: string; version: string }
  | { state: 'failed'; feed: string; trouble: UpdateTrouble };

export type UpdateEvent =
  | { kind: 'checking' }
  | { kind: 'none'; at: number }
  | { kind: 'found'; version: string }
  | { kind: 'ready'; version: string }
  | { kind: 'failed'; trouble: UpdateTrouble };

/** What is shown after an event. A version that is ready stays so, whatever a later check says, until a newer one is. */
export function afterUpdate(view: UpdateView, event: UpdateEvent): UpdateView {
  if (view.state === 'off') return view;
  const { feed } = view;
  if (event.kind === 'ready') return { state: 'ready', feed, version: event.version };
  if (view.state === 'ready') return view;
  switch (event.kind) {
    case 'checking':
      return { state: 'checking', feed };
    case 'none':
      return { state: 'idle', feed, checkedAt: event.at };
    case 'found':
      return { state: 'downloading', feed, version: event.version };
    case 'failed':
      return { state: 'failed', feed, trouble: event.trouble };
  }
}
