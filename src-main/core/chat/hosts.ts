import type { Route } from '../models/route.ts';

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

const DASHSCOPE = ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com', 'dashscope-us.aliyuncs.com', 'alicloudapi.com', 'alibaba-inc.com', 'aliyun-inc.com'];
const AZURE = ['openai.azure.com', 'cognitiveservices.azure.com', 'services.ai.azure.com'];

/** Name of the server of a route, in lower case and without port; empty when there is none. */
export function hostOfRoute({ endpoint = '' }: Pick<Route, 'endpoint'>): string {
  return URL.canParse(endpoint) ? new URL(endpoint).hostname : '';
}

/** Alibaba's model service and its plans (SEMANTICS section 5). */
export function isDashScope(host: string): boolean {
  return /^token-plan\..*\.maas\.aliyuncs\.com$/u.test(host) || DASHSCOPE.some((domain) => isWithin(host, domain));
}

/** Whether a request is one to DashScope: Qwen OAuth's are, whatever server its service names (SEMANTICS section 5). */
export const goesToDashScope = (route: Pick<Route, 'endpoint' | 'provider'>): boolean => route.provider === 'qwen-oauth' || isDashScope(hostOfRoute(route));

/** DeepSeek's own service. */
export const isDeepSeek = (host: string): boolean => isWithin(host, 'deepseek.com');

/** ModelScope's own service. */
export const isModelScope = (host: string): boolean => isWithin(host, 'modelscope.cn');

/** Azure OpenAI, which wants its keys in a header of its own. */
export const isAzure = (host: string): boolean => AZURE.some((domain) => isWithin(host, domain));
