import type { CheckView } from '../core/check/check-view.ts';
import type { Route } from '../core/models/route.ts';
import type { Result } from '../core/result.ts';
import { runCheck, type CheckMeans } from './check-run.ts';
import { freshRoute } from './fresh-route.ts';
import type { Place } from './place.ts';

/** Checks that run, each for the window that asked. */
export interface Checks {
  /** Begins to check a model; returns the id of the check. */
  start(windowId: number, checked: CheckedPlace): string;
  stop(checkId: string): void;
  /** Ends the checks of a window that closed or was reloaded. */
  forget(windowId: number): void;
}

/** A place, with drafts as its overlay, and the key of the model in it that is checked. */
export interface CheckedPlace {
  place: Place;
  modelKey: string;
}

interface CheckPorts extends CheckMeans {
  newId(): string;
  /** Sends a view to one window. */
  emit(windowId: number, checkId: string, view: CheckView): void;
}

/** Starts with no checks. */
export function createChecks({ newId, emit, ...means }: CheckPorts): Checks {
  const running = new Map<string, { windowId: number; controller: AbortController }>();
  return {
    start(windowId, { place, modelKey }) {
      const checkId = newId();
      const controller = new AbortController();
      running.set(checkId, { windowId, controller });
      const show = (view: CheckView): void => {
        if (running.has(checkId)) emit(windowId, checkId, view);
      };
      // Read anew, as for a message.
      const route = (): Promise<Result<Route>> => freshRoute({ ...place, windowModel: modelKey });
      // The caller learns the id before the first event.
      setImmediate(() => void runCheck(route, means, show, controller.signal).finally(() => running.delete(checkId)));
      return checkId;
    },
    stop: (checkId) => running.get(checkId)?.controller.abort(),
    forget(windowId) {
      for (const [checkId, check] of running) {
        if (check.windowId !== windowId) continue;
        running.delete(checkId);
        check.controller.abort();
      }
    },
  };
}
