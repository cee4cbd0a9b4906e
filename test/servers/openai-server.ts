import { startModelServer } from './model-server.ts';
import type { ModelServer } from './model-server.ts';
import { streamed } from './reply.ts';

/** A scriptable server that speaks OpenAI chat completions. */
export type OpenAiServer = ModelServer;

/** Starts a server that greets until it is told otherwise. */
export function startOpenAiServer(): Promise<OpenAiServer> {
  return startModelServer(streamed({ text: ['Hello ', 'from ', 'the ', 'test ', 'server.'] }));
}
