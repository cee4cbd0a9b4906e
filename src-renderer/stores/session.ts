import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Projection } from '../../src-preload/contract.ts';

/** Main's state as this window last heard it; null until main has answered once. */
export interface SessionState {
  projection: Projection | null;
}

export type SessionStore = StoreApi<SessionState>;

export function createSessionStore(): SessionStore {
  return createStore<SessionState>()(() => ({ projection: null }));
}

/** Takes a projection whole if it is newer than what is there; one that was overtaken is dropped. */
export function replaceProjection(store: SessionStore, next: Projection): void {
  const { projection } = store.getState();
  if (projection === null || next.rev > projection.rev) store.setState({ projection: next });
}
