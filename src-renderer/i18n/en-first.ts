import { enChat } from './en/chat.ts';
import { enComposer } from './en/composer.ts';
import { enConversations } from './en/conversations.ts';
import { enErrors } from './en/errors.ts';
import { enModels } from './en/models.ts';
import { enNotices } from './en/notices.ts';
import { enPalette } from './en/palette.ts';
import { enReading } from './en/reading.ts';
import { enWelcome } from './en/welcome.ts';
import { enWindow } from './en/window.ts';

/** The English of what a window shows first. It stands in the first script; all the rest comes with the places. */
export const enFirst = {
  ...enChat,
  ...enComposer,
  ...enConversations,
  ...enErrors,
  ...enModels,
  ...enNotices,
  ...enPalette,
  ...enReading,
  ...enWelcome,
  ...enWindow,
} as const;
