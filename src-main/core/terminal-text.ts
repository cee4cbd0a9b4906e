/**
 * Text that a terminal shows and does not obey: without control characters other than line feed and tab, so that
 * an answer cannot move the cursor, rename the window or hide what it printed.
 */
export function terminalText(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
