import type { Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { LongText } from '../ui/long-text.tsx';
import { decodeEntities } from './entities.ts';
import type { FootnoteReference as ReferenceToken, Maths } from './extensions.ts';
import { FootnoteReference } from './footnote.tsx';
import { keyed } from './keyed.ts';
import { Link } from './link.tsx';
import { Formula } from './maths/formula.tsx';

/** Formatting inside formatting beyond this is shown as written. */
const DEEPEST = 24;

/** Inline tokens as elements. HTML stays text, and an image becomes a link: nothing is fetched. */
export function inline(tokens: readonly Token[] | undefined, depth = 0): ReactNode {
  return keyed(tokens ?? []).map(({ key, item }) => <Fragment key={key}>{element(item, depth)}</Fragment>);
}

function element(token: Token, depth: number): ReactNode {
  if (depth > DEEPEST) return token.raw;
  const inside = 'tokens' in token ? token.tokens : undefined;
  switch (token.type) {
    case 'strong':
      return <strong>{inline(inside, depth + 1)}</strong>;
    case 'em':
      return <em>{inline(inside, depth + 1)}</em>;
    case 'del':
      return <del>{inline(inside, depth + 1)}</del>;
    case 'codespan':
      return <code className="md-code">{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const { href, text } = token as Tokens.Link;
      return (
        <Link href={decodeEntities(href)} text={decodeEntities(text)}>
          {inline(inside, depth + 1)}
        </Link>
      );
    }
    case 'image':
      return image(token as Tokens.Image);
    case 'maths': {
      const { raw, tex, display } = token as Maths;
      return <Formula raw={raw} tex={tex} display={display} />;
    }
    case 'footnote-reference':
      return <FootnoteReference reference={token as ReferenceToken} />;
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'text': {
      const { text, escaped } = token as Tokens.Text;
      if (inside) return inline(inside, depth + 1);
      if (escaped) return <LongText text={text} />;
      return decodeEntities(text);
    }
    case 'checkbox':
      return null;
    default:
      return token.raw;
  }
}

function image({ href, text }: Tokens.Image): ReactNode {
  const label = t('image.link', { alt: decodeEntities(text) || t('image.noAlt') });
  return (
    <Link href={decodeEntities(href)} text={label}>
      {label}
    </Link>
  );
}
