import type { Dispatcher, RequestInit as UndiciInit } from 'undici';
import { DIRECT } from './direct.ts';

const agents = new Map<string, Dispatcher>();

/**
 * Node's own `fetch`, or, through a proxy, undici's: Node's cannot be given a proxy by argument. undici is loaded with
 * the first request that needs it, and one agent a proxy keeps its connections.
 */
export async function nodeFetch(url: string, init: RequestInit, proxy: string | undefined): Promise<Response> {
  if (proxy === undefined || proxy === DIRECT) return fetch(url, init);
  const undici = await import('undici');
  const agent = agents.get(proxy) ?? (proxy.startsWith('socks') ? new undici.Socks5ProxyAgent(proxy) : new undici.ProxyAgent({ uri: proxy }));
  agents.set(proxy, agent);
  // Node and the package describe the same objects with types of their own.
  const throughProxy = { ...init, dispatcher: agent } as unknown as UndiciInit;
  const response: unknown = await undici.fetch(url, throughProxy);
  return response as Response;
}
