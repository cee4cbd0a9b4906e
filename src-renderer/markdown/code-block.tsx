import { memo, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Windowed } from '../ui/windowed.tsx';
import { SCOPES } from './highlight/scopes.ts';
import type { CodeTokens } from './highlight/tokenise.ts';
import { useTokens } from './highlight/use-tokens.ts';
import { pieces } from './pieces.ts';

const LINE = 20;
/** Up to so many pieces, all of them are there whether they are seen or not. */
const FEW = 6;

interface CodeBlockProps {
  text: string;
  language: string;
  /** Its closing fence is there; until then it has no colours. */
  complete: boolean;
}

/** Code with its language and a copy button. */
export const CodeBlock = memo(function CodeBlock({ text, language, complete }: CodeBlockProps) {
  useLocale();
  const tokens = useTokens(text, language, complete);
  const cut = pieces(text);
  return (
    <figure className="md-pre">
      <figcaption>
        <span className="truncate">{language || t('code.plain')}</span>
        <CopyButton text={() => text} label={t('code.copy')} />
      </figcaption>
      <pre tabIndex={0}>
        <code>
          {cut.length === 1 ? (
            <Coloured text={text} from={0} tokens={tokens} />
          ) : (
            cut.map(({ from, piece, lines }, place) => (
              <Windowed key={from} className="md-piece" estimate={lines * LINE} pinned={cut.length <= FEW || place === cut.length - 1}>
                <Coloured text={piece} from={from} tokens={tokens} />
              </Windowed>
            ))
          )}
        </code>
      </pre>
    </figure>
  );
});

interface ColouredProps {
  text: string;
  /** Where it begins in the code that the tokens count from. */
  from: number;
  tokens: CodeTokens | undefined;
}

const Coloured = memo(function Coloured({ text, from, tokens }: ColouredProps) {
  return <span>{tokens ? coloured(text, from, tokens) : text}</span>;
});

function coloured(text: string, from: number, tokens: CodeTokens): ReactNode[] {
  const parts: ReactNode[] = [];
  let begins = 0;
  for (let pair = 0; pair < tokens.length && begins < from + text.length; pair += 2) {
    const ends = begins + (tokens[pair] ?? 0);
    const part = text.slice(Math.max(0, begins - from), Math.max(0, ends - from));
    const scope = SCOPES[tokens[pair + 1] ?? 0];
    if (part !== '') parts.push(scope ? <span key={begins} className={`hl-${scope}`}>{part}</span> : part);
    begins = ends;
  }
  return parts;
}
