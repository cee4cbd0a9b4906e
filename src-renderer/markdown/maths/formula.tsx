import { memo, use } from 'react';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { FormulasContext } from '../context.ts';

export interface FormulaProps {
  tex: string;
  display: boolean;
}

/** Longer TeX is shown as written. */
const LONGEST = 10_000;

const typeset = lazyPart<FormulaProps & { raw: string }>(async () => (await import('./typeset.tsx')).Typeset);

/** A formula. What sets it is fetched with the first one; until then, and where the person wants none, it stands as written. */
export const Formula = memo(function Formula({ raw, tex, display }: FormulaProps & { raw: string }) {
  const wanted = use(FormulasContext) && tex.length <= LONGEST;
  const written = <span className="md-tex">{raw}</span>;
  return wanted ? <typeset.Part raw={raw} tex={tex} display={display} fallback={written} /> : written;
});
