import { createContext, use } from 'react';
import { useStore } from 'zustand/react';
import type { Projection } from '../../src-preload/contract.ts';
import type { BridgeCall } from '../bridge.ts';
import type { AttachmentsState, AttachmentStore } from './attachments.ts';
import type { ChatStore } from './chat.ts';
import type { ChatState } from './chat-state.ts';
import type { DraftKeeper } from './drafts.ts';
import type { LibraryState, LibraryStore } from './library.ts';
import type { ProgressState, ProgressStore } from './progress.ts';
import type { SessionStore } from './session.ts';
import type { UiState, UiStore } from './ui.ts';

/** Everything that a component can reach besides its props. */
export interface Stores {
  call: BridgeCall;
  session: SessionStore;
  chat: ChatStore;
  library: LibraryStore;
  attachments: AttachmentStore;
  drafts: DraftKeeper;
  ui: UiStore;
  progress: ProgressStore;
}

export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = use(StoresContext);
  if (!stores) throw new Error('useStores needs a StoresContext around it');
  return stores;
}

/** A part of main's projection. Only for components that are shown once main has answered. */
export function useProjection<T>(select: (projection: Projection) => T): T {
  return useStore(useStores().session, ({ projection }) => {
    if (!projection) throw new Error('useProjection needs a projection');
    return select(projection);
  });
}

export function useChat<T>(select: (state: ChatState) => T): T {
  return useStore(useStores().chat.state, select);
}

export function useLibrary<T>(select: (state: LibraryState) => T): T {
  return useStore(useStores().library.state, select);
}

export function useAttachments<T>(select: (state: AttachmentsState) => T): T {
  return useStore(useStores().attachments.state, select);
}

export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(useStores().ui.state, select);
}

export function useProgress<T>(select: (state: ProgressState) => T): T {
  return useStore(useStores().progress, select);
}
