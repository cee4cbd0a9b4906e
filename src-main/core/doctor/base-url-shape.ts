import type { Protocol } from '../models/protocol.ts';
import { say, type Sentence } from '../say.ts';
import type { DiagnosisCode } from './diagnosis.ts';

/** What is wrong with the end of a base URL, and the one that was meant. */
export interface UrlFault {
  code: Extract<DiagnosisCode, `url/${string}`>;
  /** The rest of a sentence that begins with the base URL. */
  words: Sentence;
  better: string;
}

/** Where well-known hosts keep their OpenAI-compatible API (SEMANTICS sections 6 and 9). */
const KNOWN_PATHS: Readonly<Record<string, string>> = {
  'api.openai.com': '/v1',
  'api.x.ai': '/v1',
  'api.minimax.io': '/v1',
  'api.minimaxi.com': '/v1',
  'api.moonshot.ai': '/v1',
  'api.moonshot.cn': '/v1',
  'api-inference.modelscope.cn': '/v1',
  'router.requesty.ai': '/v1',
  'openrouter.ai': '/api/v1',
  'api.z.ai': '/api/paas/v4',
  'dashscope.aliyuncs.com': '/compatible-mode/v1',
  'dashscope-intl.aliyuncs.com': '/compatible-mode/v1',
  'dashscope-us.aliyuncs.com': '/compatible-mode/v1',
  'coding.dashscope.aliyuncs.com': '/v1',
  'coding-intl.dashscope.aliyuncs.com': '/v1',
};

/** The first fault in the end of a base URL (R7, B49, B56, B57), if any. The query string is kept. */
export function urlFault(baseUrl: string, protocol: Protocol): UrlFault | undefined {
  const at = baseUrl.search(/[?#]/);
  const [base, query] = at < 0 ? [baseUrl, ''] : [baseUrl.slice(0, at), baseUrl.slice(at)];
  const fault = noAddress(base) ?? (protocol === 'anthropic' ? anthropicFault(base) : protocol === 'openai' ? openAiFault(base) : undefined);
  return fault && { ...fault, better: fault.better + query };
}

function noAddress(base: string): UrlFault | undefined {
  const host = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:\/|$)/.exec(base)?.[0];
  if (host === undefined) return undefined;
  const scheme = /^(?:localhost|127\.|10\.|192\.168\.)/.test(host) ? 'http' : 'https';
  return { code: 'url/not-a-web-address', words: say`has no http:// or https:// in front, so nothing can be sent to it. Write it in full.`, better: `${scheme}://${base}` };
}

function openAiFault(base: string): UrlFault | undefined {
  const withoutTail = base.replace(/\/chat\/completions\/?$/, '');
  if (withoutTail !== base) {
    const words = say`ends in /chat/completions, which is added anyway: it is cut off here, but the Qwen Code CLI doubles it. Remove that end.`;
    return { code: 'url/chat-completions', words, better: withoutTail };
  }
  const single = base.replace(/(\/v\d+)\1+\/?$/, '$1');
  if (single !== base) return { code: 'url/doubled-version', words: say`names the version twice, so requests go to an address that does not exist. Remove one.`, better: single };
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const path = url && Object.hasOwn(KNOWN_PATHS, url.host) ? KNOWN_PATHS[url.host] : undefined;
  if (!url || path === undefined || url.pathname !== '/') return undefined;
  return { code: 'url/missing-version', words: say`lacks the path ${path}, below which this provider answers. Add it.`, better: base.replace(/\/?$/, path) };
}

function anthropicFault(base: string): UrlFault | undefined {
  const plain = base.replace(/\/v1(?:\/messages)?\/?$/, '');
  if (plain === base) return undefined;
  const words = say`ends in /v1, which is added anyway: it is not doubled here, but the Qwen Code CLI doubles it. Remove that end.`;
  return { code: 'url/anthropic-version', words, better: plain };
}
