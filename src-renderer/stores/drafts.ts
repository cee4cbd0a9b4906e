import type { BridgeCall } from '../bridge.ts';
import { NEW_DRAFT } from './ui.ts';

/** So long after the last key a draft is kept. */
const PAUSE_MS = 500;
/** Longest text that main keeps; a longer one stays in this window. */
const LONGEST = 2_000_000;

/** Keeps what was typed and not sent over a restart. `texts` is what the window itself holds. */
export class DraftKeeper {
  readonly #call: BridgeCall;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #asked = new Set<string>();

  constructor(call: BridgeCall, texts: ReadonlyMap<string, string>) {
    this.#call = call;
    this.#texts = texts;
  }

  /** What was kept of a conversation's draft by an earlier window; undefined if the person has typed here by now. Asked once. */
  async kept(key: string): Promise<string | undefined> {
    if (this.#asked.has(key) || this.#texts.has(key)) return undefined;
    this.#asked.add(key);
    const text = await this.#call('draft.get', { chatId: chatOf(key) }).catch(() => '');
    return !text || this.#texts.has(key) ? undefined : text;
  }

  /** The person has typed. */
  changed(key: string): void {
    this.#asked.add(key);
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

  /** A draft that cannot be kept is still in the window; nothing is worth saying about it. */
  #keep(key: string): void {
    this.#timers.delete(key);
    const text = this.#texts.get(key) ?? '';
    if (text.length <= LONGEST) this.#call('draft.set', { chatId: chatOf(key), text }).catch(() => undefined);
  }
}

const chatOf = (key: string): string | null => (key === NEW_DRAFT ? null : key);
