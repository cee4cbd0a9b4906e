import type { SignInStart } from '../../../src-preload/contract.ts';
import { AppFailure, type Result } from '../../core/result.ts';
import type { Way } from './flow.ts';
import { openRouterWay } from './openrouter.ts';
import type { SignInSettings } from './ports.ts';
import { providerWay } from './provider.ts';
import { qwenWay } from './qwen.ts';

/** How a request is to be fulfilled. */
export function wayOf(request: SignInStart, { qwen, openRouter }: SignInSettings): Way {
  switch (request.way) {
    case 'qwen':
      return qwenWay(unwrap(qwen), request.method);
    case 'openrouter':
      return openRouterWay(unwrap(openRouter));
    case 'oidc':
      return providerWay(request);
  }
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new AppFailure(result.error);
  return result.value;
}
