import type { Call } from '../../src-preload/calls/call.ts';
import { calls, type Argument, type CallName, type Value } from '../../src-preload/contract.ts';
import { toAppError, type Result } from '../core/result.ts';
import { say } from '../core/say.ts';
import type { CallContext } from './router.ts';
import { refuse } from './refuse.ts';
import { fitsWithin } from './size.ts';

/** Largest argument of a call, in characters; room for the longest message and its escapes. */
const LARGEST_ARGUMENT = 4_000_000;

/** One function for each of `Calls`, a part of the contract. */
export type HandlersOf<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends Call<infer In, infer Out> ? (argument: In, context: CallContext) => Promise<Out> : never;
};

/** One function for each call of the contract: a missing or a surplus one does not compile. */
export type Handlers = { [Name in CallName]: (argument: Argument<Name>, context: CallContext) => Promise<Value<Name>> };

/** Takes a message that an accepted sender sent: name, arguments, run, envelope; `failed` hears why a call failed. Never throws. */
export async function dispatch(handlers: Handlers, message: unknown, context: CallContext, failed?: (error: unknown) => void): Promise<Result<unknown>> {
  const request = read(message);
  if (!request) return refuse('ipc/unknown-call', say`The window asked for something that the app does not offer.`);
  if (!fitsWithin(request.argument, LARGEST_ARGUMENT)) {
    return refuse('ipc/too-large', say`This is too large to send in one piece. Shorten it and try again.`);
  }
  try {
    return await run(handlers, request.name, request.argument, context);
  } catch (error) {
    failed?.(error);
    return { ok: false, error: toAppError(error) };
  }
}

async function run<Name extends CallName>(handlers: Handlers, name: Name, argument: unknown, context: CallContext): Promise<Result<unknown>> {
  const parsed = calls[name].argument.safeParse(argument);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'argument').join(', ');
    return refuse('ipc/bad-argument', say`The window sent something that the app cannot use (${name}: ${where}).`);
  }
  return { ok: true, value: await handlers[name](parsed.data as Argument<Name>, context) };
}

/** The name must be the contract's own property: `__proto__` and its like are unknown calls. */
function read(message: unknown): { name: CallName; argument: unknown } | undefined {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'name')) return undefined;
  const { name, argument } = message as { name: unknown; argument?: unknown };
  return typeof name === 'string' && Object.hasOwn(calls, name) ? { name: name as CallName, argument } : undefined;
}
