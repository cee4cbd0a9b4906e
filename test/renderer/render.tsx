import { cleanup, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { Projection } from '../../src-preload/contract.ts';
import { connect } from '../../src-renderer/app/connect.ts';
import { openBridge } from '../../src-renderer/bridge.ts';
import { wholeEnglish } from '../../src-renderer/i18n/spoken.ts';
import { AttachmentStore } from '../../src-renderer/stores/attachments.ts';
import { ChatStore, type NewPicture } from '../../src-renderer/stores/chat.ts';
import { DraftKeeper } from '../../src-renderer/stores/drafts.ts';
import { LibraryStore } from '../../src-renderer/stores/library.ts';
import { createProgressStore } from '../../src-renderer/stores/progress.ts';
import { createSessionStore, replaceProjection } from '../../src-renderer/stores/session.ts';
import { StoresContext, type Stores } from '../../src-renderer/stores/stores.ts';
import { UiStore } from '../../src-renderer/stores/ui.ts';
import type { FakeBridge } from './fake-bridge.ts';

await wholeEnglish();

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Stands for Chromium's decoder: a file whose name ends in "png" is a picture. */
async function prepare(file: File): Promise<NewPicture> {
  if (!file.name.endsWith('png')) throw new Error('no picture');
  return { mime: 'image/png', width: 2, height: 1, data: 'AAAA' };
}

/** The stores of one window over a fake bridge, wired as the app wires them. */
export function openStores(bridge: FakeBridge, first: Projection): Stores {
  const typed = openBridge(bridge);
  const session = createSessionStore();
  replaceProjection(session, first);
  const chat = new ChatStore({
    call: typed.call,
    nextFrame: (run) => void requestAnimationFrame(run),
    now: () => 0,
  });
  const ui = new UiStore(localStorage);
  const attachments = new AttachmentStore(prepare);
  const drafts = new DraftKeeper(typed.call, ui.drafts, attachments);
  const library = new LibraryStore({ call: typed.call, chat, ui });
  const stores: Stores = { call: typed.call, session, chat, library, attachments, drafts, ui, progress: createProgressStore() };
  connect(typed, stores);
  return stores;
}

/** Shows a part of the window. */
export function show(part: ReactNode, bridge: FakeBridge, first: Projection): RenderResult & { stores: Stores } {
  const stores = openStores(bridge, first);
  return { stores, ...render(<StoresContext value={stores}>{part}</StoresContext>) };
}
