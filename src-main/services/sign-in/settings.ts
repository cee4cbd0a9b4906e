import { OPENROUTER_SERVICE_VARIABLE, openRouterService } from '../../core/oauth/openrouter-service.ts';
import { QWEN_SERVICE_VARIABLE, qwenService, type QwenService } from '../../core/oauth/qwen-service.ts';
import { proxyFor } from '../../core/models/proxy.ts';
import type { Result } from '../../core/result.ts';
import type { WireFetch } from '../../llm/wire.ts';
import { ownVariable } from '../reading/own-variable.ts';
import type { Rules } from '../reading/read-rules.ts';
import type { SignInSettings } from './ports.ts';

/** What the rules of a window's place say about signing in; requests go the way that models' requests go. */
export function signInSettings(rules: Rules, fetch: WireFetch): SignInSettings {
  return {
    fetch: (url, init) => fetch(url, init, proxyFor(url, rules.inputs)?.value.reveal()),
    qwen: qwenServiceOf(rules),
    openRouter: openRouterService(ownVariable(rules, OPENROUTER_SERVICE_VARIABLE)),
  };
}

/** The service that signs in with Qwen and renews its tokens. */
export const qwenServiceOf = (rules: Rules): Result<QwenService> => qwenService(ownVariable(rules, QWEN_SERVICE_VARIABLE));
