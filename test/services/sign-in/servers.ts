import { onTestFinished } from 'vitest';
import { startOpenIdProvider, type OpenIdProvider } from '../../servers/openid-provider.ts';
import { startOpenRouterServer, type OpenRouterServer } from '../../servers/openrouter-server.ts';
import { startQwenOauthServer, type QwenOauthServer } from '../../servers/qwen-oauth-server.ts';

/** Servers that are gone when the test is done. */
export async function openIdProvider(options?: Parameters<typeof startOpenIdProvider>[0]): Promise<OpenIdProvider> {
  const server = await startOpenIdProvider(options);
  onTestFinished(server.close);
  return server;
}

export async function qwenServer(): Promise<QwenOauthServer> {
  const server = await startQwenOauthServer();
  onTestFinished(server.close);
  return server;
}

export async function openRouter(): Promise<OpenRouterServer> {
  const server = await startOpenRouterServer();
  onTestFinished(server.close);
  return server;
}
