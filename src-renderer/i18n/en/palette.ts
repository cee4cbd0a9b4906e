/** The command palette. */
export const enPalette = {
  'palette.label': 'Commands, conversations and models',
  'palette.field': 'Search conversations, models and commands',
  'palette.chats': 'Conversations',
  'palette.models': 'Models',
  'palette.actions': 'Commands',
  'palette.none': 'Nothing is called “{query}”, and no conversation has it in it.',
  'palette.count.one': '{count} result',
  'palette.count.other': '{count} results',
  'palette.use': 'Use {name}',
  'palette.settings': 'Settings',
  'palette.exportMarkdown': 'Export this conversation as Markdown',
  'palette.exportJson': 'Export this conversation as JSON',
  'palette.theme.light': 'Light colours',
  'palette.theme.dark': 'Dark colours',
  'palette.theme.system': 'Colours of the system',
} as const;
