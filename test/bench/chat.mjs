import { firstWord } from './chat-first.mjs';
import { kept, many, opened } from './chat-open.mjs';
import { growth, pace, stopping } from './chat-stream.mjs';
import { whole } from './chat-whole.mjs';
import { rendering } from './markdown.mjs';

/**
 * The rows about chat, by the name that asks for them alone.
 * @type {Record<string, (executable: string, count: number) => Promise<ReturnType<typeof import('./statistics.mjs').row>[]>>}
 */
export const chat = {
  'chat.markdown': rendering,
  'chat.pace': pace,
  'chat.growth': growth,
  'chat.whole': whole,
  'chat.first': firstWord,
  'chat.stop': stopping,
  'chat.open': opened,
  'chat.many': many,
  'chat.heap': kept,
};
