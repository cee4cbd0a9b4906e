import type { AppError, Bridge, CallName, Event, Result } from '../../src-preload/contract.ts';

/** What main answers to a call: a value, or an error that it reports. */
type Reply = (argument: never) => unknown;

/** Main's side of the bridge for one test: answers calls from a table, keeps them, and sends events. */
export class FakeBridge implements Bridge {
  readonly calls: { name: string; argument: unknown }[] = [];
  readonly #replies: Partial<Record<CallName, Reply>>;
  readonly #listeners = new Set<(event: Event) => void>();

  constructor(replies: Partial<Record<CallName, Reply>> = {}) {
    this.#replies = { 'file.open': () => ({ at: 'line' }), ...replies };
  }

  async call(name: string, argument: unknown): Promise<Result<unknown>> {
    this.calls.push({ name, argument });
    try {
      const reply = this.#replies[name as CallName];
      return { ok: true, value: reply ? await reply(argument as never) : null };
    } catch (thrown) {
      if (thrown instanceof Refusal) return { ok: false, error: thrown.error };
      throw thrown;
    }
  }

  listen(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Arguments of all calls of one name. */
  argumentsOf(name: CallName): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ argument }) => argument);
  }
}

class Refusal extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

/** Makes a reply of the fake bridge fail the way main fails. */
export function refuse(error: AppError): never {
  throw new Refusal(error);
}
