import temml from 'temml';
import { useMemo, type ReactNode } from 'react';
import type { FormulaProps } from './formula.tsx';
import { mathsElement, type MathsNode } from './maths-element.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import 'temml/dist/Temml-Local.css';

/** No addresses, no pictures, no endless macros, and no box larger than a window. */
const LIMITS = { trust: false, throwOnError: true, maxExpand: 300, maxSize: [40, 40] as [number, number] };

/** TeX as MathML, which the browser itself lays out and screen readers know. TeX with a mistake in it stands as written. */
export function Typeset({ raw, tex, display }: FormulaProps & { raw: string }) {
  const formula = useMemo(() => formulaOf(tex, display), [tex, display]);
  if (formula === undefined) return <span className="md-tex">{raw}</span>;
  return display ? <span className="md-formula" tabIndex={0} role="group">{formula}</span> : formula;
}

function formulaOf(tex: string, display: boolean): ReactNode | undefined {
  try {
    const tree: unknown = temml.__renderToMathMLTree(tex, { ...LIMITS, displayMode: display, wrap: display ? 'none' : 'tex' });
    return mathsElement(tree as MathsNode);
  } catch {
    return undefined;
  }
}
