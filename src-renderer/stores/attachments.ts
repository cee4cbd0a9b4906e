import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftPicture } from '../../src-preload/contract.ts';
import { MOST_PICTURES } from '../../src-preload/schemas/picture-limit.ts';
import type { NewPicture } from './chat.ts';

/** A picture that stands in the composer. */
export interface Attached {
  /** Tells two pictures of one composer apart. */
  key: number;
  name: string;
  picture: NewPicture;
}

/** Why a picture was not taken. */
export type Refusal = { why: 'unreadable'; name: string } | { why: 'too-many' };

export interface AttachmentsState {
  /** By draft: a conversation's id, or the name of the new one. */
  pictures: Readonly<Record<string, readonly Attached[]>>;
  /** Pictures that are being made smaller. */
  preparing: number;
  refusal: Refusal | null;
}

/** Makes a picture fit to be sent; fails when the file holds none. */
export type Prepare = (file: File) => Promise<NewPicture>;

/** Pictures that were added and not sent yet, by draft. */
export class AttachmentStore {
  readonly state: StoreApi<AttachmentsState> = createStore<AttachmentsState>()(() => ({ pictures: {}, preparing: 0, refusal: null }));
  readonly #prepare: Prepare;
  #last = 0;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  of(draft: string): readonly Attached[] {
    return this.state.getState().pictures[draft] ?? [];
  }

  /** Adds what fits, one after the other, so that they keep their order. */
  async add(draft: string, files: readonly File[]): Promise<void> {
    this.state.setState({ refusal: null });
    for (const file of files) {
      if (this.of(draft).length >= MOST_PICTURES) return this.#refuse({ why: 'too-many' });
      await this.#addOne(draft, file);
    }
  }

  remove(draft: string, key: number): void {
    this.#set(draft, this.of(draft).filter((attached) => attached.key !== key));
    this.dismiss();
  }

  /** Puts back what was kept, before anything that was added in the meantime. */
  restore(draft: string, kept: readonly DraftPicture[]): void {
    const before = kept.map(({ name, ...picture }) => ({ key: (this.#last += 1), name, picture }));
    this.#set(draft, [...before, ...this.of(draft)].slice(0, MOST_PICTURES));
  }

  /** They were sent. */
  clear(draft: string): void {
    this.#set(draft, []);
  }

  dismiss(): void {
    this.state.setState({ refusal: null });
  }

  async #addOne(draft: string, file: File): Promise<void> {
    this.state.setState(({ preparing }) => ({ preparing: preparing + 1 }));
    try {
      const picture = await this.#prepare(file);
      this.#last += 1;
      this.#set(draft, [...this.of(draft), { key: this.#last, name: file.name, picture }]);
    } catch {
      this.#refuse({ why: 'unreadable', name: file.name });
    } finally {
      this.state.setState(({ preparing }) => ({ preparing: preparing - 1 }));
    }
  }

  #refuse(refusal: Refusal): void {
    this.state.setState({ refusal });
  }

  #set(draft: string, attached: readonly Attached[]): void {
    this.state.setState(({ pictures }) => ({ pictures: { ...pictures, [draft]: attached } }));
  }
}
