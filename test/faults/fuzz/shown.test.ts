import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect } from 'vitest';
import { BlockReader } from '../../../src-renderer/markdown/blocks.ts';
import { footnoteAt } from '../../../src-renderer/markdown/footnotes.ts';
import { tokenise } from '../../../src-renderer/markdown/highlight/tokenise.ts';
import { safeLink } from '../../../src-renderer/markdown/links.ts';
import { blockMathsAt, inlineMathsAt } from '../../../src-renderer/markdown/maths/find-maths.ts';
import { Typeset } from '../../../src-renderer/markdown/maths/typeset.tsx';
import fc from 'fast-check';
import { fuzz } from './fuzzed.ts';
import { hostileText } from './hostile.ts';

const ANSWERS = [
  '# Title\n\nSome **bold** `code` [link](http://a.b/c) $x_1$ and \\(y\\)[^1].\n\n> [!NOTE]\n> quote\n\n- one\n  - two\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n```js\nconst a = 1;\n```\n\n$$\n\\frac{a}{b}\n$$\n\n[^1]: foot\n\n[ref]: http://d.e\n',
  '<div onclick="x">html</div> &amp; <!-- c --> ![img](http://a.b/c.png "t")\n***\n1. a\n2. b\n',
];
const FORMULAS = ['\\frac{a}{b} + \\sqrt[3]{x^2_1}', '\\begin{matrix} a & b \\\\ c & d \\end{matrix}', '\\def\\a{\\a\\a}\\a', '\\href{javascript:alert(1)}{x}', '\\text{words} \\color{red} \\left( \\sum_{i=0}^n \\right)'];
const CODE = ['const a = `b ${c}`; // d\nfunction f() { return /re/g; }\n', '<a href="x"><script>let b = 1;</script></a>', 'SELECT * FROM t WHERE a = \'b\'; -- c', '#!/bin/sh\ncat <<EOF\n$(x)\nEOF\n'];

/** Characters. Some grammars need more than a second for twice as many; the window ends their thread then. */
const LONGEST = 20_000;

describe('what a window shows of an answer', () => {
  fuzz('Markdown, as it grows', fc.tuple(hostileText(ANSWERS), fc.double({ min: 0, max: 1, noNaN: true })), ([text, part]) => {
    const reader = new BlockReader();
    reader.read(text.slice(0, Math.floor(text.length * part)), false);
    const blocks = reader.read(text, true);
    if (text.trim() !== '' && !text.includes(']:')) expect(blocks.length).toBeGreaterThan(0);
  });
  fuzz('footnotes', hostileText(['[^1]: foot\n    more\n\n    and more\n[^2]: next\n']), footnoteAt);
  fuzz('places of formulas', hostileText(['$$\na\n$$\n', '$x_1$ and \\(y\\)', '\\[z\\]\n']), (text) => [blockMathsAt(text), inlineMathsAt(text)]);
  fuzz('formulas', hostileText(FORMULAS), (tex) => {
    const html = renderToStaticMarkup(createElement(Typeset, { raw: tex, tex, display: true }));
    expect(/<[^>]*(?:href|src|xlink|\bon\w+)=/i.test(html)).toBe(false);
  }, 0.5);
  fuzz('code to be coloured', fc.tuple(hostileText(CODE).map((code) => code.slice(0, LONGEST)), fc.constantFrom('javascript', 'xml', 'sql', 'bash', 'python', 'css', 'markdown')), async ([code, language]) => {
    const tokens = (await tokenise(code, language)) ?? [];
    let length = 0;
    for (let at = 0; at < tokens.length; at += 2) length += tokens[at] ?? 0;
    expect(length).toBe(code.length);
  }, 0.5);
  fuzz('addresses of links', fc.tuple(hostileText(['https://example.com/a?b=c#d', 'javascript:alert(1)', 'http://user:pw@h']), fc.string()), ([href, text]) => safeLink(href, text));
});
