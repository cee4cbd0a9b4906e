import { QWEN_ACCOUNT } from '../oauth/account-view.ts';
import { qwenService } from '../oauth/qwen-service.ts';
import type { Inputs } from './inputs.ts';
import { proxyFor } from './proxy.ts';
import type { AccountRef } from './route.ts';

/** The account that a request goes out under, and how its service is reached. `issuer`: of an OpenID account. */
export function accountRef(id: string, inputs: Inputs, issuer?: string): AccountRef {
  const base = id === QWEN_ACCOUNT ? inputs.qwenService : undefined;
  const service = qwenService(base);
  const address = issuer ?? (service.ok ? service.value.tokenEndpoint : '');
  const proxy = URL.canParse(address) ? proxyFor(address, inputs)?.value : undefined;
  return { id, ...(base !== undefined && { serviceBase: base }), ...(proxy && { proxy }) };
}
