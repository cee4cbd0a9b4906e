import type { Catalogue } from './catalogue.ts';
import { frChat } from './fr/chat.ts';
import { frEditor } from './fr/editor.ts';
import { frComposer } from './fr/composer.ts';
import { frConversations } from './fr/conversations.ts';
import { frReading } from './fr/reading.ts';
import { frErrors } from './fr/errors.ts';
import { frModelForm } from './fr/model-form.ts';
import { frModels } from './fr/models.ts';
import { frNotices } from './fr/notices.ts';
import { frPalette } from './fr/palette.ts';
import { frSettings } from './fr/settings.ts';
import { frSignIn } from './fr/sign-in.ts';
import { frWelcome } from './fr/welcome.ts';
import { frWindow } from './fr/window.ts';

/** Every string that people read, in French. */
export const fr: Catalogue = {
  ...frChat,
  ...frEditor,
  ...frComposer,
  ...frConversations,
  ...frReading,
  ...frErrors,
  ...frModelForm,
  ...frModels,
  ...frNotices,
  ...frPalette,
  ...frSettings,
  ...frSignIn,
  ...frWelcome,
  ...frWindow,
};
