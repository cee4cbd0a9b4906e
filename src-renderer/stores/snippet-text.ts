/** A part of a message without the marks of Markdown, which mean nothing in a line of plain text; signs between spaces stay. */
export function snippetText(text: string): string {
  return text
    .replace(/`{1,3}|~~|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|\[\^[^\]\s]{1,100}\]:?/g, '')
    .replace(/(^|\s)(?:#{1,6}|>|\$\$)(?=\s)/g, '$1')
    .replace(/\s{2,}/g, ' ');
}
