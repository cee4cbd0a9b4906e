/** What stands in long texts, code, tables and links. */
export const enReading = {
  'text.more': 'Show more ({count} characters left)',
  'table.more': 'Show {next} more rows ({left} left)',
  'link.leads': 'This link leads to',
  'link.open': 'Open',
  'link.cancel': 'Cancel',
  'alert.note': 'Note',
  'alert.tip': 'Tip',
  'alert.important': 'Important',
  'alert.warning': 'Warning',
  'alert.caution': 'Caution',
  'footnote.go': 'Footnote {number}',
  'footnote.back': 'Back to where footnote {number} is named',
} as const;
