/** What happened to the app's own files and windows. */
export const enNotices = {
  'notice.title': 'About the app’s own files',
  'notice.more.one': '{count} more',
  'notice.more.other': '{count} more',
  'notice.dismiss': 'I have read this',
} as const;
