import type { StreamChat } from '../core/chat/events.ts';
import type { Route } from '../core/models/route.ts';
import type { Provider } from '../core/models/protocol.ts';
import { assertNever } from '../core/result.ts';
import { underAccount } from './under-account.ts';
import type { Wire } from './wire.ts';

async function streamFor(provider: Provider, wire: Wire): Promise<StreamChat> {
  switch (provider) {
    case 'openai':
    case 'qwen-oauth':
      return (await import('./openai.ts')).createOpenAiStream(wire);
    case 'demo':
      return (await import('./demo.ts')).createDemoStream(wire);
    case 'anthropic':
      return (await import('./anthropic.ts')).createAnthropicStream(wire);
    case 'gemini':
    case 'vertex-ai':
      return (await import('./gemini.ts')).createGeminiStream(wire);
    default:
      return assertNever(provider);
  }
}

/** The one way to a model: picks the protocol by the route and loads it with the first request that needs it. */
export function createSend(wire: Wire): StreamChat {
  return async function* send(request, signal) {
    signal.throwIfAborted();
    const { account, credential, provider } = request.route;
    // The demo answers by itself, and other servers are asked for their tokens first.
    if (account || credential || provider === 'demo') await request.ready;
    if (account && wire.accounts) {
      const stream = (route: Route, counting: Wire) => streamFor(route.provider, counting);
      yield* underAccount({ ...request, account }, signal, { wire, stream, access: wire.accounts });
      return;
    }
    const plain = await streamFor(provider, wire);
    yield* plain(request, signal);
  };
}
