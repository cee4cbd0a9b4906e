import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptView } from '../../core/oauth/attempt-view.ts';
import { carefulFetch } from './careful-fetch.ts';
import type { Flow, TakePasted } from './flow.ts';
import { USUAL_TIMES, type SignInPorts, type SignInSettings } from './ports.ts';
import { watchClocks } from './watch-clocks.ts';

/** What an attempt lends to its flow. */
interface Lent {
  signal: AbortSignal;
  show(view: AttemptView): void;
  /** Remembers the page to sign in at; gives it checked, or throws. */
  page(url: string): string;
  acceptPasted(take: TakePasted): void;
}

/** Joins what the world gives with what one attempt lends. */
export function openFlow(ports: SignInPorts, settings: SignInSettings, lent: Lent): Flow {
  const times = { ...USUAL_TIMES, ...ports.times };
  const situation = ports.situation();
  return {
    signal: lent.signal,
    fetch: carefulFetch(settings.fetch, times.requestMs, lent.signal),
    ...(ports.listen && { listen: ports.listen }),
    times,
    situation,
    language: ports.language(),
    now: ports.now,
    show: lent.show,
    acceptPasted: lent.acceptPasted,
    async offerPage(url) {
      const page = lent.page(url);
      if (!situation.canOpen) return false;
      const asked = ports.openLink(page).then(
        () => true,
        () => false, // the address is on the screen, and can be copied
      );
      return Promise.race([asked, sleep(times.openMs, true, { ref: false })]);
    },
    watch: (deadline, watched) => watchClocks(ports.now, times.tickMs, deadline, watched),
    async keep(account, tokens) {
      lent.signal.throwIfAborted();
      const { id, storedIn } = await ports.store(account, tokens);
      const { who, refresh, expiresAt } = tokens;
      return {
        view: { phase: 'done', account: id, storedIn, renewable: refresh !== undefined, ...(who && { who }), ...(expiresAt !== undefined && { expiresAt }) },
      };
    },
  };
}
