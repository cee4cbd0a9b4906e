import { unsuitable } from '../../core/oauth/sign-in-failure.ts';
import type { QwenService } from '../../core/oauth/qwen-service.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { describedQwen } from './described-qwen.ts';
import type { SignedIn, Way } from './flow.ts';
import { issuedTokens } from './issued-tokens.ts';
import { signInWith } from './provider.ts';
import { qwenDevice } from './qwen-device.ts';

/** Qwen's own service knows codes only. One that stands in for it may describe itself, and is taken at its word. */
export function qwenWay(service: QwenService, method: 'auto' | 'loopback' | 'device'): Way {
  const { host } = new URL(service.origin);
  return async (flow) => {
    const keep = (tokens: IssuedTokens): Promise<SignedIn> => flow.keep({ kind: 'qwen' }, tokens);
    const config = await describedQwen(service, flow.fetch);
    if (config && (method !== 'device' || config.serverMetadata().device_authorization_endpoint)) {
      return signInWith(flow, method, { host, config, scope: service.scope, keep: (issued) => keep(issuedTokens(issued, flow.now().wall)) });
    }
    if (method === 'loopback') throw new AppFailure(unsuitable(host, say`it has no page that leads back to this app; it gives codes instead`));
    return keep(await qwenDevice(flow, service));
  };
}
