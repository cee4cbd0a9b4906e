import type { Result } from '../result.ts';
import { say } from '../say.ts';
import { readServiceUrl } from './service-url.ts';

/** An OAuth service as the sign-in with Qwen uses it. */
export interface QwenService {
  /** Where everything else stands below. */
  origin: string;
  deviceEndpoint: string;
  tokenEndpoint: string;
  revocationEndpoint: string;
  clientId: string;
  scope: string;
  /** Another service than Qwen's own stands in for it; it may describe itself (RFC 8414). */
  isReplaced: boolean;
}

/** The variable that puts another service in the place of Qwen's own. */
export const QWEN_SERVICE_VARIABLE = 'QWEN_OAUTH_BASE_URL';

const ORIGIN = 'https://chat.qwen.ai';
const CLIENT_ID = 'f0304373b74a44d2b584a3fb70ca9e56';
const SCOPE = 'openid profile email model.completion';

/** Qwen's service, or the one at `base` with the same paths. */
export function qwenService(base?: string): Result<QwenService> {
  const read = readServiceUrl(base ?? ORIGIN, say`The address in ${QWEN_SERVICE_VARIABLE}`);
  if (!read.ok) return read;
  const origin = read.value.href.replace(/\/+$/, '');
  const at = (path: string): string => `${origin}/api/v1/oauth2/${path}`;
  const endpoints = { deviceEndpoint: at('device/code'), tokenEndpoint: at('token'), revocationEndpoint: at('revoke') };
  return { ok: true, value: { origin, ...endpoints, clientId: CLIENT_ID, scope: SCOPE, isReplaced: base !== undefined } };
}
