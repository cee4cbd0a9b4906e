import type { Tokens } from 'marked';
import { Fragment, memo, type ReactNode } from 'react';
import { LongText } from '../ui/long-text.tsx';
import type { Block } from './blocks.ts';
import { CodeBlock } from './code-block.tsx';
import { inline } from './inline.tsx';
import { keyed } from './keyed.ts';
import type { BlockToken } from './lex.ts';
import { List } from './list.tsx';
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
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens, depth + 1)}</blockquote>;
    case 'table':
      return <Table table={token as LongTable} />;
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

function PlainText({ text }: { text: string }) {
  return <div className="md-plain"><LongText text={text.trim()} /></div>;
}
