import type { Argument, CallName } from '../../src-preload/contract.ts';
import { appErrorOf } from '../bridge.ts';
import type { Stores } from './stores.ts';

/** Makes a call whose answer nobody waits for; its failure shows as the window's alert. */
export function attempt<Name extends CallName>({ call, ui }: Pick<Stores, 'call' | 'ui'>, name: Name, argument: Argument<Name>): void {
  call(name, argument).catch((thrown: unknown) => ui.report(appErrorOf(thrown)));
}
