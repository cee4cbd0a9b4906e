import type { Tokens } from 'marked';
import { Fragment, memo, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { LongText } from '../ui/long-text.tsx';
import { alertOf } from './alert.ts';
import type { Block } from './blocks.ts';
import { CodeBlock } from './code-block.tsx';
import type { Footnote as FootnoteToken, Maths } from './extensions.ts';
import { Footnote } from './footnote.tsx';
import { inline } from './inline.tsx';
import { keyed } from './keyed.ts';
import type { BlockToken } from './lex.ts';
import { List } from './list.tsx';
import { Formula } from './maths/formula.tsx';
import { isClosedFence } from './open-fence.ts';
import { Table } from './table.tsx';
import type { LongTable } from './table-tokenizer.ts';

/** Blocks inside blocks beyond this are shown as written. */
const DEEPEST = 16;

/** A top-level block; it renders again only when it is another object. */
export const TopBlock = memo(function TopBlock({ block }: { block: Block }) {
  return element(block.token, 0);
});

/** The blocks inside a quote or a list item. */
function blocks(tokens: readonly BlockToken[], depth: number): ReactNode {
  return keyed(tokens).map(({ key, item }) => <Fragment key={key}>{element(item, depth)}</Fragment>);
}

function element(token: BlockToken, depth: number): ReactNode {
  if (depth > DEEPEST) return <PlainText text={token.raw} />;
  switch (token.type) {
    case 'paragraph':
      return <p>{inline((token as Tokens.Paragraph).tokens)}</p>;
    case 'heading':
      return heading(token as Tokens.Heading);
    case 'code': {
      const code = token as Tokens.Code;
      return <CodeBlock text={code.text} language={code.lang?.trim().split(/\s/, 1)[0] ?? ''} complete={isClosedFence(code)} />;
    }
    case 'list':
      return <List list={token as Tokens.List} depth={depth} content={blocks} />;
    case 'blockquote':
      return quote(token as Tokens.Blockquote, depth);
    case 'table':
      return <Table table={token as LongTable} />;
    case 'maths':
      return formula(token as Maths);
    case 'footnote':
      return <Footnote footnote={token as FootnoteToken}>{blocks((token as FootnoteToken).tokens, depth + 1)}</Footnote>;
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'html':
    case 'plain':
      return <PlainText text={token.raw} />;
    default:
      return inline([token]);
  }
}

/** Models skip levels at will, so all headings stand one level below the conversation’s title and differ only in looks. */
function heading({ depth, tokens }: Tokens.Heading): ReactNode {
  return <h2 className={`md-h${Math.min(depth, 4)}`}>{inline(tokens)}</h2>;
}

function quote(token: Tokens.Blockquote, depth: number): ReactNode {
  const alert = alertOf(token);
  if (!alert) return <blockquote>{blocks(token.tokens, depth + 1)}</blockquote>;
  return (
    <blockquote className={`md-alert md-alert-${alert.kind}`}>
      <p className="md-alert-title">{t(`alert.${alert.kind}`)}</p>
      {blocks(alert.tokens, depth + 1)}
    </blockquote>
  );
}

function formula({ raw, tex, display, closed }: Maths): ReactNode {
  return closed ? <p><Formula raw={raw.trim()} tex={tex} display={display} /></p> : <PlainText text={raw} />;
}

function PlainText({ text }: { text: string }) {
  return <div className="md-plain"><LongText text={text.trim()} /></div>;
}
