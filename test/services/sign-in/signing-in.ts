import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { SignInStart } from '../../../src-preload/contract.ts';
import type { AttemptView } from '../../../src-main/core/oauth/attempt-view.ts';
import { isOver } from '../../../src-main/core/oauth/attempt-view.ts';
import { openRouterService } from '../../../src-main/core/oauth/openrouter-service.ts';
import { qwenService } from '../../../src-main/core/oauth/qwen-service.ts';
import type { IssuedTokens, SignInAccount } from '../../../src-main/core/oauth/tokens.ts';
import { createSignIns, type SignIns } from '../../../src-main/services/sign-in/attempts.ts';
import type { SignInFetch, SignInPorts } from '../../../src-main/services/sign-in/ports.ts';

/** One attempt as a window follows it. */
export interface Followed {
  id: string;
  views: AttemptView[];
  /** The first view of this phase, waited for. */
  reaches<Phase extends AttemptView['phase']>(phase: Phase): Promise<Extract<AttemptView, { phase: Phase }>>;
  /** The view that it ended with. */
  end(): Promise<AttemptView>;
}

/** Sign-ins over real HTTP, with the world of one test around them. */
export interface SigningIn {
  signIns: SignIns;
  start(request: SignInStart, windowId?: number): Followed;
  stored: { account: SignInAccount; tokens: IssuedTokens }[];
  opened: string[];
  /** Moves the clocks on, in milliseconds. */
  pass(by: { wall?: number; monotonic?: number }): void;
}

interface Given extends Partial<SignInPorts> {
  qwen?: string;
  openRouter?: string;
  fetch?: SignInFetch;
}

const WINDOW = 1;

/** Everything is cancelled when the test is done. */
export function signingIn({ qwen, openRouter, fetch: ownFetch, ...ports }: Given = {}): SigningIn {
  const followed = new Map<string, AttemptView[]>();
  const listeners = new Set<() => void>();
  const stored: SigningIn['stored'] = [];
  const opened: string[] = [];
  const ahead = { wall: 0, monotonic: 0 };
  const viewsOf = (id: string): AttemptView[] => {
    const views = followed.get(id) ?? [];
    followed.set(id, views);
    return views;
  };
  const signIns = createSignIns({
    settings: () => Promise.resolve({ fetch: ownFetch ?? fetch, qwen: qwenService(qwen), openRouter: openRouterService(openRouter) }),
    situation: () => ({ canOpen: true }),
    openLink: (url) => Promise.resolve(void opened.push(url)),
    store: (account, tokens) => Promise.resolve({ id: `${account.kind}-${stored.push({ account, tokens })}`, storedIn: '~/.qwen/oauth_creds.json' }),
    emit(_windowId, id, view) {
      viewsOf(id).push(view);
      for (const listener of listeners) listener();
    },
    now: () => ({ wall: Date.now() + ahead.wall, monotonic: performance.now() + ahead.monotonic }),
    newId: randomUUID,
    language: () => 'en-US',
    ...ports,
    times: { tickMs: 20, lingerMs: 1000, ...ports.times },
  });
  onTestFinished(() => signIns.forget(WINDOW));

  const until = async <Found>(id: string, find: (views: AttemptView[]) => Found | undefined): Promise<Found> => {
    for (;;) {
      const found = find(viewsOf(id));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
    }
  };

  return {
    signIns,
    stored,
    opened,
    pass({ wall = 0, monotonic = 0 }) {
      ahead.wall += wall;
      ahead.monotonic += monotonic;
    },
    start(request, windowId = WINDOW) {
      const { attemptId: id } = signIns.start(windowId, request);
      return {
        id,
        views: viewsOf(id),
        async reaches<Phase extends AttemptView['phase']>(phase: Phase) {
          const found = await until(id, (views) => views.find((view) => view.phase === phase || isOver(view)));
          if (found.phase !== phase) throw new Error(`ended before ${phase}: ${JSON.stringify(found)}`);
          return found as Extract<AttemptView, { phase: Phase }>;
        },
        end: () => until(id, (views) => views.find(isOver)),
      };
    },
  };
}

/** Where the page of a sign-in sends the browser back to. */
export function redirectOf(url: string): URL {
  const { searchParams } = new URL(url);
  return new URL(searchParams.get('redirect_uri') ?? searchParams.get('callback_url') ?? '');
}
