import { memo } from 'react';
import { t } from '../i18n/t.ts';
import { CopyButton } from '../ui/copy-button.tsx';

/** Lines that are one text node. While code streams in, only the last piece is laid out again. */
const LINES_A_PIECE = 60;

interface CodeBlockProps {
  text: string;
  language: string;
}

/** Code with its language and a copy button. */
export const CodeBlock = memo(function CodeBlock({ text, language }: CodeBlockProps) {
  return (
    <figure className="md-pre">
      <figcaption>
        <span className="truncate">{language || t('code.plain')}</span>
        <CopyButton text={() => text} label={t('code.copy')} />
      </figcaption>
      <pre tabIndex={0}>
        <code>
          {pieces(text).map(({ from, piece }) => (
            <Piece key={from} text={piece} />
          ))}
        </code>
      </pre>
    </figure>
  );
});

const Piece = memo(function Piece({ text }: { text: string }) {
  return <span>{text}</span>;
});

/** Cuts after every sixtieth line, so that all pieces but the last stay the same while the text grows. */
export function pieces(text: string): { from: number; piece: string }[] {
  const cut: { from: number; piece: string }[] = [];
  let from = 0;
  let lines = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    lines += 1;
    if (lines % LINES_A_PIECE !== 0) continue;
    cut.push({ from, piece: text.slice(from, end + 1) });
    from = end + 1;
  }
  if (from < text.length) cut.push({ from, piece: text.slice(from) });
  return cut;
}
