import { Hooks, type MarkedOptions, type Token, type TokenizerExtensionFunction, type Tokens } from 'marked';
import { footnoteAt, footnoteNumber, footnoteReferenceAt, tagOf } from './footnotes.ts';
import { blockMathsAt, inlineMathsAt, nextBlockMaths, nextInlineMaths, withoutMaths } from './maths/find-maths.ts';

/** A formula; `closed` is false for a block whose end has not arrived. */
export interface Maths extends Tokens.Generic {
  type: 'maths';
  tex: string;
  display: boolean;
  closed: boolean;
}

/** What a footnote says, in the place where the text defines it. */
export interface Footnote extends Tokens.Generic {
  type: 'footnote';
  label: string;
  /** Under this name it stands among the link definitions. */
  tag: string;
  number: number;
  tokens: Token[];
}

export interface FootnoteReference extends Tokens.Generic {
  type: 'footnote-reference';
  label: string;
  number: number;
}

const blockMaths: TokenizerExtensionFunction = (source) => {
  const found = blockMathsAt(source);
  return found && ({ type: 'maths', ...found } satisfies Maths);
};

const inlineMaths: TokenizerExtensionFunction = (source) => {
  const found = inlineMathsAt(source);
  return found && ({ type: 'maths', ...found, closed: true } satisfies Maths);
};

const footnote: TokenizerExtensionFunction = function footnote(source) {
  const found = footnoteAt(source);
  if (!found) return undefined;
  const { raw, label, text } = found;
  const tag = tagOf(label);
  const { links } = this.lexer.tokens;
  links[tag] ??= { href: '', title: null };
  const tokens: Token[] = [];
  this.lexer.blockTokens(text, tokens);
  return { type: 'footnote', raw, label, tag, number: footnoteNumber(label, links), tokens } satisfies Footnote;
};

const footnoteReference: TokenizerExtensionFunction = function footnoteReference(source) {
  const found = footnoteReferenceAt(source, this.lexer.tokens.links);
  return found && ({ type: 'footnote-reference', ...found } satisfies FootnoteReference);
};

class MathsHooks extends Hooks {
  override emStrongMask(text: string): string {
    return withoutMaths(text);
  }
}

const OPTIONS: MarkedOptions = {
  hooks: new MathsHooks(),
  extensions: {
    renderers: {},
    childTokens: {},
    block: [blockMaths, footnote],
    startBlock: [nextBlockMaths],
    inline: [inlineMaths, footnoteReference],
    startInline: [nextInlineMaths],
  },
};

/** Maths and footnotes for the lexer; nothing where the text has no sign of either, so that it costs nothing there. */
export function extensionsFor(source: string): MarkedOptions {
  return /\$|\\[([]|\[\^/.test(source) ? OPTIONS : {};
}
