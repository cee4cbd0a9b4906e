import { enChat } from './en-chat.ts';
import { enEditor } from './en-editor.ts';
import { enComposer } from './en-composer.ts';
import { enConversations } from './en-conversations.ts';
import { enReading } from './en-reading.ts';
import { enErrors } from './en-errors.ts';
import { enModelForm } from './en-model-form.ts';
import { enModels } from './en-models.ts';
import { enPalette } from './en-palette.ts';
import { enSettings } from './en-settings.ts';
import { enSignIn } from './en-sign-in.ts';
import { enWelcome } from './en-welcome.ts';

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
  ...enPalette,
  ...enSettings,
  ...enSignIn,
  ...enWelcome,

  'places.label': 'Places',
  'places.chat': 'Chat',
  'places.models': 'Models',
  'places.settings': 'Settings',
  'places.findings.one': '{count} finding',
  'places.findings.other': '{count} findings',

  'source.fileLine': '{file} line {line}',
  'source.environment': 'the environment ({name})',
  'source.flag': 'the command line ({name})',
  'source.window': 'this window',
  'source.loginShell': 'login shell ({shell}), not from this process ({name})',
  'source.account': 'the sign-in at {issuer} ({name})',
  'source.vault': 'the encrypted vault ({name})',
  'source.default': 'the built-in default',

  'help.title': 'Commands and keys',
  'help.close': 'Close help',
  'help.keys': 'Keys',

  'keys.newConversation': 'New conversation',
  'keys.palette': 'Search everything',
  'keys.model': 'Choose a model',
  'keys.settings': 'Settings',
  'keys.newWindow': 'New window',
  'keys.places': 'Chat, Models, Settings',
  'keys.delete': 'Del',
  'keys.stop': 'Stop the answer, or close what is open',
  'keys.region': 'Next part of the window',

  'action.copy': 'Copy',
  'action.copied': 'Copied',
  'action.copyFailed': 'Could not copy',
  'action.cancel': 'Cancel',
  'action.dismiss': 'Dismiss',
  'action.openFile': 'Open file',
  'action.details': 'Details',

  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min {seconds} s',
} as const;
