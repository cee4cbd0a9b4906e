import type { StreamChat } from '../core/chat/events.ts';
import type { Provider } from '../core/models/protocol.ts';
import { AppFailure, assertNever } from '../core/result.ts';
import type { Wire } from './wire.ts';

function unsupported(provider: Provider): never {
  const message = `Models of the protocol ${provider} cannot be used yet: this version can list them, but not talk to them. Choose a model of another protocol.`;
  throw new AppFailure({ code: 'model/unsupported-protocol', message, action: 'choose-model' });
}

async function streamFor(provider: Provider, wire: Wire): Promise<StreamChat> {
  switch (provider) {
    case 'openai':
      return (await import('./openai.ts')).createOpenAiStream(wire);
    case 'demo':
      return (await import('./demo.ts')).createDemoStream(wire);
    case 'anthropic':
      return (await import('./anthropic.ts')).createAnthropicStream(wire);
    case 'gemini':
    case 'vertex-ai':
      return (await import('./gemini.ts')).createGeminiStream(wire);
    case 'qwen-oauth':
      return unsupported(provider);
    default:
      return assertNever(provider);
  }
}

/** The one way to a model: picks the protocol by the route and loads it with the first request that needs it. */
export function createSend(wire: Wire): StreamChat {
  return async function* send(request, signal) {
    signal.throwIfAborted();
    const stream = await streamFor(request.route.provider, wire);
    yield* stream(request, signal);
  };
}
