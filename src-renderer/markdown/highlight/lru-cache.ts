/** Values by text, the ones used last, as long as their keys together are not longer than a limit. */
export class LruCache<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  #length = 0;

  /** @param most Characters that all keys together may have. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    if (!this.#values.delete(key)) this.#length += key.length;
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#length <= this.#most) return;
      this.#values.delete(oldest);
      this.#length -= oldest.length;
    }
  }
}
