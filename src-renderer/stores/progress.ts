import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttemptView, CheckView, Events } from '../../src-preload/contract.ts';

/** How sign-ins and checks of this window stand, by their ids. A view may arrive before the call that started it has answered. */
export interface ProgressState {
  signIns: Readonly<Record<string, AttemptView>>;
  checks: Readonly<Record<string, CheckView>>;
}

export type ProgressStore = StoreApi<ProgressState>;

export function createProgressStore(): ProgressStore {
  return createStore<ProgressState>()(() => ({ signIns: {}, checks: {} }));
}

/** Takes the newest view of a sign-in. */
export function signInMoved(store: ProgressStore, { attemptId, view }: Events['signIn']): void {
  store.setState(({ signIns }) => ({ signIns: { ...signIns, [attemptId]: view } }));
}

/** Takes the newest view of a check. */
export function checkMoved(store: ProgressStore, { checkId, view }: Events['check']): void {
  store.setState(({ checks }) => ({ checks: { ...checks, [checkId]: view } }));
}
