import type { Catalogue } from './catalogue.ts';
import { zhChat } from './zh/chat.ts';
import { zhEditor } from './zh/editor.ts';
import { zhComposer } from './zh/composer.ts';
import { zhConversations } from './zh/conversations.ts';
import { zhReading } from './zh/reading.ts';
import { zhErrors } from './zh/errors.ts';
import { zhModelForm } from './zh/model-form.ts';
import { zhModels } from './zh/models.ts';
import { zhNotices } from './zh/notices.ts';
import { zhPalette } from './zh/palette.ts';
import { zhSettings } from './zh/settings.ts';
import { zhSignIn } from './zh/sign-in.ts';
import { zhWelcome } from './zh/welcome.ts';
import { zhWindow } from './zh/window.ts';

/** Every string that people read, in Simplified Chinese. */
export const zh: Catalogue = {
  ...zhChat,
  ...zhEditor,
  ...zhComposer,
  ...zhConversations,
  ...zhReading,
  ...zhErrors,
  ...zhModelForm,
  ...zhModels,
  ...zhNotices,
  ...zhPalette,
  ...zhSettings,
  ...zhSignIn,
  ...zhWelcome,
  ...zhWindow,
};
