/** Puts text on the clipboard, with the same as HTML where there is some; resolves to whether it worked. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) })]);
    return true;
  } catch {
    return false;
  }
}

const blob = (type: string, text: string): Blob => new Blob([text], { type });
