import type { ChatEvent, StreamChat } from '../core/chat/events.ts';
import { demoPieces, demoReply, roughTokens } from '../core/demo/reply.ts';
import type { Wire } from './wire.ts';

const WORD_MS = 24;

/** The offline demo. It goes through the same interface as every model, and no byte leaves the computer. */
export function createDemoStream({ sleep, locale }: Pick<Wire, 'sleep' | 'locale'>): StreamChat {
  return async function* stream({ turns }, signal): AsyncGenerator<ChatEvent> {
    const text = demoReply(turns, locale?.());
    for (const piece of demoPieces(text)) {
      await sleep(WORD_MS, signal).catch(() => undefined);
      signal.throwIfAborted();
      yield { type: 'text', text: piece };
    }
    yield { type: 'usage', inputTokens: roughTokens(turns.map((turn) => turn.text)), outputTokens: roughTokens([text]) };
    yield { type: 'finish', reason: 'stop' };
  };
}
