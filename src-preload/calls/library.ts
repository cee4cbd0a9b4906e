import * as z from 'zod/mini';
import type { Draft } from '../../src-main/services/chats/drafts.ts';
import type { SearchHit } from '../../src-main/services/chats/chat-search.ts';
import { id, nothing, returns } from './call.ts';
import { MOST_PICTURES } from '../schemas/picture-limit.ts';
import { LONGEST_MESSAGE } from '../schemas/message-limit.ts';
import { image } from './chat.ts';

const picture = z.extend(image, { name: z.string().check(z.maxLength(1000)) });

/** All conversations together: finding, carrying in and out, and what was typed and not sent yet. */
export const libraryCalls = {
  /** A blank query finds nothing and makes the next one fast. */
  'library.search': returns<SearchHit[]>()(z.strictObject({ query: z.string().check(z.maxLength(500)) })),
  /** Asks where to save; the answer is the file, as people write it, or null if the person thought better of it. */
  'library.export': returns<{ file: string } | null>()(z.strictObject({ chatId: id, format: z.enum(['markdown', 'json']) })),
  /** Asks for a file; fails with `chat/not-a-chat`. */
  'library.import': returns<{ chatId: string } | null>()(nothing),
  /** `chatId` null: the window's own new conversation. */
  'draft.get': returns<Draft>()(z.strictObject({ chatId: z.nullable(id) })),
  'draft.set': returns<null>()(z.strictObject({ chatId: z.nullable(id), text: z.string().check(z.maxLength(LONGEST_MESSAGE)) })),
  'draft.pictures': returns<null>()(z.strictObject({ chatId: z.nullable(id), pictures: z.array(picture).check(z.maxLength(MOST_PICTURES)) })),
};
