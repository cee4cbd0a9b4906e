import fc from 'fast-check';

const WORDS = ['word', '**bold**', '*it*', '`code`', '[link](http://a.b/c)', '![img](http://a.b/c.png)', '<b>', '&amp;', '~~del~~', '[ref]', 'http://x.y', '\\*', 'a_b_c', '**open', '`open', '[open](', '|', '世界', '🙂', '$x_1$', '$open', '$$y$$', '\\(z*w\\)', '\\(open', '[^1]', '[^note]', '$5'];

const inline = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

const line = fc.oneof(
  { weight: 6, arbitrary: inline },
  { weight: 2, arbitrary: fc.constant('') },
  fc.tuple(fc.constantFrom('# ', '## ', '- ', '* ', '  - ', '    - ', '1. ', '2) ', '> ', '>> ', '    ', '\t', '- [ ] ', '- [x] ', '| ', '[ref]: http://d.e/'), inline).map((parts) => parts.join('')),
  fc.constantFrom('```', '```js', '~~~', '````', '---', '===', '| a | b |', '|---|:-:|', '| 1 | 2 |', '<div>', '</div>', '<!-- c', '-->', '***', '- ', '>', '[ref]: http://d.e', '   ', '\\', '$$', '\\[', '\\]', '$$a$$', '[^1]: foot', '[^note]:', '> [!NOTE]', '    [^1]: x'),
  fc.string({ maxLength: 12 }),
);

/** Text that looks like Markdown, sound and broken, with both kinds of line ends. */
export const markdownText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n')), { maxLength: 24 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

/** The same text in the pieces in which it might arrive. */
export const arriving = fc.tuple(markdownText, fc.array(fc.nat({ max: 400 }), { maxLength: 12 })).map(([text, cuts]) => {
  const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((a, b) => a - b);
  return { text, prefixes: ends.map((end) => text.slice(0, end)) };
});
