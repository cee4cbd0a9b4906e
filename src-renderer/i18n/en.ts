import { enChat } from './en/chat.ts';
import { enEditor } from './en/editor.ts';
import { enComposer } from './en/composer.ts';
import { enConversations } from './en/conversations.ts';
import { enReading } from './en/reading.ts';
import { enErrors } from './en/errors.ts';
import { enModelForm } from './en/model-form.ts';
import { enModels } from './en/models.ts';
import { enNotices } from './en/notices.ts';
import { enPalette } from './en/palette.ts';
import { enSettings } from './en/settings.ts';
import { enSignIn } from './en/sign-in.ts';
import { enWelcome } from './en/welcome.ts';
import { enWindow } from './en/window.ts';

/** Every string that people read, in English. `{name}` stands for a parameter; `.one` and `.other` are plural forms. */
export const en = {
  ...enChat,
  ...enEditor,
  ...enComposer,
  ...enConversations,
  ...enReading,
  ...enErrors,
  ...enModelForm,
  ...enModels,
  ...enNotices,
  ...enPalette,
  ...enSettings,
  ...enSignIn,
  ...enWelcome,
  ...enWindow,
} as const;
