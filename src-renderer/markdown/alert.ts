import type { Token, Tokens } from 'marked';

/** GitHub's kinds of quotes that stand out. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

const MARK = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** The kind of alert that a quote is, and what it says without its mark; undefined for a plain quote. */
export function alertOf({ tokens }: Tokens.Blockquote): { kind: AlertKind; tokens: Token[] } | undefined {
  const [paragraph, ...others] = tokens;
  const [first, ...words] = paragraph?.type === 'paragraph' ? ((paragraph as Tokens.Paragraph).tokens ?? []) : [];
  const mark = first?.type === 'text' ? MARK.exec(first.raw) : null;
  if (!paragraph || !first || mark?.[1] === undefined) return undefined;
  const text = first.raw.slice(mark[0].length);
  const rest: Token[] = [...(text === '' ? [] : [{ type: 'text', raw: text, text } satisfies Tokens.Text]), ...words];
  const said: Token[] = rest.length === 0 ? [] : [{ ...paragraph, tokens: rest }];
  return { kind: mark[1].toLowerCase() as AlertKind, tokens: [...said, ...others] };
}
