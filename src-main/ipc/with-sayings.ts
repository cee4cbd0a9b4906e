import { sayingsIn, type Sayings } from '../core/sayings.ts';

/** An answer or event for a window, with how its sentences were made, so that the window can say them in its own language. */
export function withSayings<Payload extends object>(payload: Payload): Payload & { sayings?: Sayings } {
  const sayings = sayingsIn(payload);
  return sayings ? { ...payload, sayings } : payload;
}
