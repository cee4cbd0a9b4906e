import type { Message } from './message.ts';

/** What is written to a Markdown file, and read from one. */
export interface MarkdownChat {
  title: string;
  system: string;
  messages: { role: Message['role']; at: number; text: string; name?: string }[];
}

const MARK = /^<!-- switchyard (system|user|assistant)(?: (\S+))? -->$/;
/** A line of a message that could be taken for a mark; a backslash, as in Markdown, keeps it from being one. */
const LIKE_MARK = /^(\\*)<!-- switchyard /;

/**
 * A conversation to read in any Markdown viewer. Comments that no viewer shows tell the messages apart, so that it
 * can be read back whatever the messages hold.
 */
export function chatToMarkdown({ title, system, messages }: MarkdownChat): string {
  const parts = [`# ${title.replace(/\s+/g, ' ')}`];
  if (system !== '') parts.push(['<!-- switchyard system -->', '## System prompt', '', guarded(system)].join('\n'));
  for (const { role, at, text, name } of messages) {
    const heading = role === 'user' ? 'You' : (name ?? 'Answer');
    parts.push([`<!-- switchyard ${role} ${new Date(at).toISOString()} -->`, `## ${heading}`, '', guarded(text)].join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** The conversation of such a file; undefined for a file without a message. Never throws. */
export function chatFromMarkdown(markdown: string): MarkdownChat | undefined {
  const chat: MarkdownChat = { title: '', system: '', messages: [] };
  let open: { role: string; at: number; lines: string[] } | undefined;
  const close = () => {
    if (!open) return;
    const [heading = '', , ...text] = open.lines;
    // Each message is followed by one empty line, or by the end of the file.
    const body = (text.at(-1) === '' ? text.slice(0, -1) : text).join('\n');
    if (open.role === 'system') chat.system = body;
    else if (open.role === 'user') chat.messages.push({ role: 'user', at: open.at, text: body });
    else chat.messages.push({ role: 'assistant', at: open.at, text: body, name: heading.replace(/^## /, '') });
  };
  for (const line of markdown.replace(/\r\n/g, '\n').split('\n')) {
    const [, role, time = ''] = MARK.exec(line) ?? [];
    if (role !== undefined) {
      close();
      open = { role, at: Date.parse(time) || 0, lines: [] };
    } else if (open) open.lines.push(line.replace(LIKE_MARK, (mark, slashes: string) => (slashes === '' ? mark : mark.slice(1))));
    else if (chat.title === '' && line.startsWith('# ')) chat.title = line.slice(2).trim();
  }
  close();
  return chat.messages.length > 0 ? chat : undefined;
}

const guarded = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => (LIKE_MARK.test(line) ? `\\${line}` : line))
    .join('\n');
