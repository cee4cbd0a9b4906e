import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChatSummary } from '../../src-preload/contract.ts';
import { appErrorOf, type BridgeCall } from '../bridge.ts';
import type { ChatStore } from './chat.ts';
import type { UiStore } from './ui.ts';

/** Something that was done to a conversation and is told for a while. */
export type Notice = { kind: 'deleted'; chatId: string; title: string } | { kind: 'exported'; file: string };

/** What is being done to conversations as a whole. */
export interface LibraryState {
  /** The conversation whose title is a text box. */
  renaming: string | null;
  notice: Notice | null;
}

interface LibraryPorts {
  call: BridgeCall;
  chat: ChatStore;
  ui: UiStore;
}

/** Renaming, pinning, deleting, carrying in and out. What fails shows as the window's alert. */
export class LibraryStore {
  readonly state: StoreApi<LibraryState> = createStore<LibraryState>()(() => ({ renaming: null, notice: null }));
  readonly #ports: LibraryPorts;

  constructor(ports: LibraryPorts) {
    this.#ports = ports;
  }

  /** Opens a title for editing; null ends that. */
  edit(renaming: string | null): void {
    this.state.setState({ renaming });
  }

  /** An empty title gives back the first words of the conversation. */
  async rename(chatId: string, title: string): Promise<void> {
    this.edit(null);
    await this.#attempt(() => this.#ports.call('chat.rename', { chatId, title }));
  }

  async pin(chatId: string, pinned: boolean): Promise<void> {
    await this.#attempt(() => this.#ports.call('chat.pin', { chatId, pinned }));
  }

  /** Puts a conversation away and offers to take it back. */
  async remove({ id: chatId, title }: ChatSummary): Promise<void> {
    const { call, chat } = this.#ports;
    await this.#attempt(async () => {
      await call('chat.delete', { chatId });
      if (chat.state.getState().chatId === chatId) chat.startNew();
      this.state.setState({ notice: { kind: 'deleted', chatId, title } });
    });
  }

  /** Takes a deleted conversation back and shows it. */
  async restore(chatId: string): Promise<void> {
    const { call, chat } = this.#ports;
    this.dismiss();
    await this.#attempt(async () => {
      await call('chat.restore', { chatId });
      await chat.open(chatId);
    });
  }

  /** Main asks where to save; nothing is told if the person thought better of it. */
  async export(chatId: string, format: 'markdown' | 'json'): Promise<void> {
    await this.#attempt(async () => {
      const saved = await this.#ports.call('library.export', { chatId, format });
      if (saved) this.state.setState({ notice: { kind: 'exported', file: saved.file } });
    });
  }

  /** Main asks for a file; its conversation is then on screen. */
  async import(): Promise<void> {
    const { call, chat, ui } = this.#ports;
    await this.#attempt(async () => {
      const taken = await call('library.import', {});
      if (!taken) return;
      await chat.open(taken.chatId);
      ui.focusComposer();
    });
  }

  dismiss(): void {
    this.state.setState({ notice: null });
  }

  async #attempt(run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
    } catch (thrown) {
      this.#ports.ui.report(appErrorOf(thrown));
    }
  }
}
