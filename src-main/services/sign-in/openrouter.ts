import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { openRouterPage, type OpenRouterService } from '../../core/oauth/openrouter-service.ts';
import { signInRejected, signInUnavailable, unsuitable } from '../../core/oauth/sign-in-failure.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { Secret } from '../../core/secret.ts';
import { atService } from './failure.ts';
import type { Way } from './flow.ts';
import { postJson, type Answered } from './form-post.ts';
import { viaLoopback } from './loopback-flow.ts';

/** OpenRouter's PKCE sign-in. It ends with an API key instead of tokens, and has no `state`: the path stands for it. */
export function openRouterWay(service: OpenRouterService): Way {
  const { host } = new URL(service.origin);
  return async (flow) => {
    const { calculatePKCECodeChallenge, randomPKCECodeVerifier } = await import('openid-client');
    const verifier = randomPKCECodeVerifier();
    const challenge = await calculatePKCECodeChallenge(verifier);
    return viaLoopback(flow, {
      host,
      callback: { path: `/callback/${randomBytes(32).toString('base64url')}` },
      page: (redirect) => openRouterPage(service, redirect, challenge),
      async finish(callback) {
        const code = callback.searchParams.get('code') ?? '';
        const answer = await atService(host, () => postJson(flow.fetch, service.keysEndpoint, { code, code_verifier: verifier, code_challenge_method: 'S256' }));
        flow.signal.throwIfAborted();
        return { view: { phase: 'done', hasKey: true }, key: keyIn(answer, host) };
      },
    });
  };
}

const granted = z.object({ key: z.string().check(z.minLength(8), z.maxLength(4096), z.regex(/^[\x21-\x7e]+$/)) });

function keyIn({ status, body }: Answered, host: string): Secret {
  const parsed = granted.safeParse(body);
  if (status === 200 && parsed.success) return new Secret(parsed.data.key);
  if (status >= 500) throw new AppFailure(signInUnavailable(host, status));
  throw new AppFailure(status >= 400 ? signInRejected(host, 'invalid_grant', undefined) : unsuitable(host, say`it gave no key`));
}
