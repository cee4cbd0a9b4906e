import type { AttemptView } from '../../core/oauth/attempt-view.ts';
import type { Instant } from '../../core/oauth/deadline.ts';
import type { OpenRouterService } from '../../core/oauth/openrouter-service.ts';
import type { QwenService } from '../../core/oauth/qwen-service.ts';
import type { Situation } from '../../core/oauth/situation.ts';
import type { StoreTokens } from '../../core/oauth/tokens.ts';
import type { Result } from '../../core/result.ts';
import type { openLoopback } from '../../shell/loopback.ts';

/** `fetch` to a sign-in service, through the person's proxy. */
export type SignInFetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a window's settings and variables say about signing in. */
export interface SignInSettings {
  fetch: SignInFetch;
  qwen: Result<QwenService>;
  openRouter: Result<OpenRouterService>;
}

/** What signing in needs of the world. */
export interface SignInPorts {
  /** Read anew for each attempt. */
  settings(windowId: number): Promise<SignInSettings>;
  situation(): Situation;
  /** Opens an address, which has been checked, in the system's browser. */
  openLink(url: string): Promise<void>;
  store: StoreTokens;
  emit(windowId: number, attemptId: string, view: AttemptView): void;
  now(): Instant;
  newId(): string;
  /** The person's language, as in "zh-CN": for the pages that the browser is left at. */
  language(): string;
  /** Another listener than the usual one, for the browser that comes back. */
  listen?: typeof openLoopback;
  /** Other times than the usual ones. */
  times?: Partial<Times>;
}

/** Times, in milliseconds. */
export interface Times {
  /** How long a listener stays open. */
  loopbackMs: number;
  /** How often the clocks are looked at. */
  tickMs: number;
  /** Longest wait for one answer of a service. */
  requestMs: number;
  /** How long the browser may take to fetch the last page. */
  lingerMs: number;
  /** How long the system may take to say whether it opened a page; after that it is taken to have done so. */
  openMs: number;
}

export const USUAL_TIMES: Times = { loopbackMs: 300_000, tickMs: 1000, requestMs: 30_000, lingerMs: 3000, openMs: 1500 };
