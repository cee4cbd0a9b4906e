// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FormulasContext } from '../../../../src-renderer/markdown/context.ts';
import { Markdown } from '../../../../src-renderer/markdown/markdown.tsx';
import { mathsElement } from '../../../../src-renderer/markdown/maths/maths-element.ts';
import { Typeset } from '../../../../src-renderer/markdown/maths/typeset.tsx';
import attacks from '../../../security/markdown-attacks.json' with { type: 'json' };
import { ALLOWED, wrongsIn } from '../../../security/markdown-check.ts';

const markup = (element: ReactNode) => renderToStaticMarkup(element);
const set = (tex: string) => markup(<Typeset raw={`$${tex}$`} tex={tex} display={false} />);

describe('a formula', () => {
  it('becomes MathML', () => {
    expect(set('\\frac{a}{b}')).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
  });

  it.each([
    ['a mistake', '\\frac{'],
    ['a picture from an address', '\\includegraphics{http://x/y.png}'],
    ['an address', '\\url{http://x}'],
    ['a macro without an end', '\\def\\a{\\a\\a}\\a'],
  ])('with %s stands as written', (_what, tex) => {
    expect(set(tex)).toBe(`<span class="md-tex">$${tex}$</span>`);
  });

  it('leads nowhere and calls nothing, whatever it says', () => {
    expect(set('\\text{<img src=x onerror=alert(1)>} x')).not.toContain('<img');
    expect(set('\\color{red} \\boxed{y} x')).toContain('color:#ff0000');
    for (const tex of ['\\href{javascript:alert(1)}{x}', '\\class{a}{b}', '\\id{d}{e}', '\\data{a=b}{c}', '\\style{color:red}{d}']) {
      expect(set(tex)).not.toMatch(/<a |href=| id=| data-| on\w+=/);
    }
  });

  it('of every attack in the corpus is layout alone', () => {
    const formulas = attacks.flatMap((attack) => [...attack.matchAll(/\$\$?([^$]+)\$|\\[([]([^]+?)\\[)\]]/g)].map(([, dollars, brackets]) => dollars ?? brackets ?? ''));
    expect(formulas.length).toBeGreaterThan(100);
    for (const tex of formulas) {
      const host = document.createElement('div');
      host.innerHTML = set(tex).replace(/^<span class="md-tex">.*$/su, '');
      expect({ tex, wrongs: wrongsIn([host], ALLOWED) }).toEqual({ tex, wrongs: [] });
    }
  });

  it('never grows beyond a window', () => {
    expect(set('\\rule{1000em}{1000em}')).toContain('width="40em" height="40em"');
  });

  it('stands as written until its code is there, and where none is wanted', () => {
    const text = 'It is $x^2$.\n\n$$\ny\n$$';
    const page = '<p>It is <span class="md-tex">$x^2$</span>.</p><p><span class="md-tex">$$\ny\n$$</span></p>';
    expect(markup(<Markdown text={text} growing={false} />)).toContain(page);
    expect(markup(<FormulasContext value={false}><Markdown text={text} growing={false} /></FormulasContext>)).toContain(page);
  });
});

describe('a tree of MathML', () => {
  it('loses elements, attributes and styles that are no mathematics, and keeps what stands in them', () => {
    const text = { text: 'x' };
    const tree = {
      type: 'math',
      attributes: { display: 'block', onclick: 'alert(1)', href: 'http://x', id: 'y' },
      style: { color: '#f00', background: 'url(http://x)', position: 'fixed', 'math-depth': '1' },
      children: [{ type: 'script', children: [text] }, { type: 'img', attributes: { src: 'http://x' } }, { type: 'mi', children: [text] }],
    };
    expect(markup(mathsElement(tree))).toBe('<math display="block" style="color:#f00;math-depth:1">x<mi>x</mi></math>');
  });
});
