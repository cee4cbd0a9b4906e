import type { KeptDraft } from '../../src-preload/contract.ts';
import { LONGEST_MESSAGE } from '../../src-preload/schemas/message-limit.ts';
import type { BridgeCall } from '../bridge.ts';
import type { AttachmentStore, Attached } from './attachments.ts';
import { NEW_DRAFT } from './ui.ts';

/** So long after the last key a draft is kept. */
const PAUSE_MS = 500;

/** Keeps what was typed and added, and not sent, over a restart. `texts` and `attachments` are what the window itself holds. */
export class DraftKeeper {
  readonly #call: BridgeCall;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #asked = new Set<string>();
  readonly #typed = new Set<string>();

  constructor(call: BridgeCall, texts: ReadonlyMap<string, string>, attachments: AttachmentStore) {
    this.#call = call;
    this.#texts = texts;
    attachments.state.subscribe(({ pictures }, before) => {
      for (const [key, now] of Object.entries(pictures)) if (now !== before.pictures[key]) this.#keepPictures(key, now);
    });
  }

  /** What was kept of a conversation's draft by an earlier window, its text without what the person has typed over by now. Asked once. */
  async kept(key: string): Promise<KeptDraft | undefined> {
    if (this.#asked.has(key)) return undefined;
    this.#asked.add(key);
    const kept = await this.#call('draft.get', { chatId: chatOf(key) }).catch(() => undefined);
    return kept && (this.#typed.has(key) || this.#texts.has(key)) ? { ...kept, text: '' } : kept;
  }

  /** The person has typed. */
  changed(key: string): void {
    this.#typed.add(key);
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => this.#keep(key), PAUSE_MS));
  }

  /** Keeps at once what still waits: the window closes, or the text was sent. */
  flush(): void {
    for (const [key, timer] of this.#timers) {
      clearTimeout(timer);
      this.#keep(key);
    }
  }

  /** A draft that is too long, or cannot be kept is still in the window; nothing is worth saying about it. */
  #keep(key: string): void {
    this.#timers.delete(key);
    const text = this.#texts.get(key) ?? '';
    if (text.length <= LONGEST_MESSAGE) this.#call('draft.set', { chatId: chatOf(key), text }).catch(() => undefined);
  }

  #keepPictures(key: string, attached: readonly Attached[]): void {
    const pictures = attached.map(({ name, picture }) => ({ ...picture, name: name.slice(0, 1000) }));
    this.#call('draft.pictures', { chatId: chatOf(key), pictures }).catch(() => undefined);
  }
}

const chatOf = (key: string): string | null => (key === NEW_DRAFT ? null : key);
