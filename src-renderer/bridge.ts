import type { AppError, Argument, Bridge, CallName, Event, Value } from '../src-preload/contract.ts';
import { hear, ownWords } from './i18n/said.ts';
import { t } from './i18n/t.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** A call that main answered with an error. */
export class BridgeError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.name = 'BridgeError';
    this.error = error;
  }
}

/** Makes one of the contract's calls; throws {@link BridgeError}. */
export type BridgeCall = <Name extends CallName>(name: Name, argument: Argument<Name>) => Promise<Value<Name>>;

/** The bridge with the contract's types on it. */
export interface TypedBridge {
  call: BridgeCall;
  /** Hears every event of main until the returned function is called. */
  listen(listener: (event: Event) => void): () => void;
}

/** Puts the contract's types on the preload's bridge. */
export function openBridge(bridge: Bridge = window.bridge): TypedBridge {
  return {
    async call<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Value<Name>> {
      const result = await bridge.call(name, argument);
      hear(result.sayings);
      if (!result.ok) throw new BridgeError(result.error);
      return result.value as Value<Name>;
    },
    listen: (listener) =>
      bridge.listen((event) => {
        hear(event.sayings);
        listener(event);
      }),
  };
}

/** The error to show for anything that a call threw. */
export function appErrorOf(thrown: unknown): AppError {
  if (thrown instanceof BridgeError) return thrown.error;
  return { code: 'internal', message: ownWords(t('error.unreachable')) };
}
