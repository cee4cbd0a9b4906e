/** The frame of the window: places, sources of values, keys, what every part says alike. */
export const enWindow = {
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
  'file.goToLine': '{file} is open. Your editor takes no line number from here: go to line {line}.',
  'action.details': 'Details',

  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min {seconds} s',
  'dialog.close': 'Close',
} as const;
