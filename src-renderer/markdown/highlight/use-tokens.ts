import { use, useEffect, useState } from 'react';
import { HighlighterContext } from './context.ts';
import { languageName } from './language-name.ts';
import type { CodeTokens } from './tokenise.ts';

/** Longer code stays plain: nobody reads it by its colours, and each colour is an element. */
const LONGEST = 40_000;

/** The tokens of a block of code that is complete; undefined until they are known, and for code that stays plain. */
export function useTokens(code: string, info: string, complete: boolean): CodeTokens | undefined {
  const highlighter = use(HighlighterContext);
  const name = complete && code.length <= LONGEST ? languageName(info) : undefined;
  const known = name === undefined ? undefined : highlighter.known(code, name);
  const [arrived, setArrived] = useState<{ code: string; tokens: CodeTokens | undefined }>();
  useEffect(() => {
    if (name === undefined || known !== undefined) return undefined;
    let wanted = true;
    void highlighter.tokens(code, name).then((tokens) => {
      if (wanted) setArrived({ code, tokens });
    });
    return () => {
      wanted = false;
    };
  }, [highlighter, code, name, known]);
  return known ?? (name !== undefined && arrived?.code === code ? arrived.tokens : undefined);
}
