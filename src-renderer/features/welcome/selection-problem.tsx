import { said } from '../../i18n/said.ts';
import { t } from '../../i18n/t.ts';
import { useProjection } from '../../stores/stores.ts';
import { Banner } from '../../ui/banner.tsx';

/** Why the choice in the files or on the command line does not hold. Having chosen nothing yet is no problem. */
export function SelectionProblem() {
  const selection = useProjection((projection) => projection.selection);
  if (selection.key !== null || selection.problem.code === 'model/none-selected') return null;
  // The banner above tells of a file that cannot be read.
  if (selection.problem.code.startsWith('settings/')) return null;
  const { code, message } = selection.problem;
  return (
    <Banner tone="warn" role="status" title={t(`error.${code}`)}>
      <p className="banner-text">{said(message)}</p>
    </Banner>
  );
}
