import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatFromMarkdown, chatToMarkdown, type MarkdownChat } from '../../../src-main/core/chat/export-markdown.ts';

const AT = Date.parse('2026-02-03T04:05:06.000Z');
const SHORT: MarkdownChat = { title: 'Greetings', system: '', messages: [{ role: 'user', at: AT, text: 'Hello' }, { role: 'assistant', at: AT, text: 'Hi!', name: 'Qwen' }] };

describe('a conversation as Markdown', () => {
  it('reads well', () => {
    expect(chatToMarkdown(SHORT)).toBe(
      [
        '# Greetings',
        '',
        '<!-- switchyard user 2026-02-03T04:05:06.000Z -->',
        '## You',
        '',
        'Hello',
        '',
        '<!-- switchyard assistant 2026-02-03T04:05:06.000Z -->',
        '## Qwen',
        '',
        'Hi!',
        '',
      ].join('\n'),
    );
  });

  const line = fc.oneof(fc.string(), fc.constantFrom('', '## You', '<!-- switchyard user x -->', '\\<!-- switchyard user x -->', '# t'));
  const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n').replace(/\r/g, ''));

  it('gives every message back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (texts, system) => {
        const messages = texts.map((said, index) => (index % 2 === 0 ? { role: 'user' as const, at: AT, text: said } : { role: 'assistant' as const, at: AT, text: said, name: 'Q' }));
        expect(chatFromMarkdown(chatToMarkdown({ title: 't', system, messages }))).toEqual({ title: 't', system, messages });
      }),
    );
  });

  it('is read with either kind of line ends', () => {
    expect(chatFromMarkdown(chatToMarkdown(SHORT).replace(/\n/g, '\r\n'))).toEqual(SHORT);
  });

  it('is not found in a file without a message', () => {
    expect(chatFromMarkdown('# Notes\n\nSome text')).toBeUndefined();
    fc.assert(fc.property(fc.string(), (anything) => void chatFromMarkdown(anything)));
  });
});
