import type { FieldProblem } from '../../../src-preload/schemas/field-problem.ts';
import { t, tn } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import type { EntryEditor } from './editor/entry-editor.ts';
import { useEntry, useModels } from './editor/use-models.ts';
import { samePath } from './form/problem-of.ts';
import { fieldLabel } from './form/wrong-field.ts';

/** Which fields kept the last save from being written. It goes when they are corrected. */
export function RefusedFields({ editor }: { editor: EntryEditor }) {
  const wrong = useModels((state) => state.wrong);
  const problems = useEntry(editor, (state) => state.problems);
  const [first, ...others] = wrong.filter((problem) => isLeft(problem, problems));
  if (!first) return null;
  return (
    <Banner tone="bad" role="alert" title={t('editor.refused')}>
      <p className="banner-text">
        {t('editor.wrong', { field: fieldLabel(first.path) })} {t(`problem.${first.code}`)} {others.length > 0 && tn('editor.alsoWrong', others.length)}
      </p>
    </Banner>
  );
}

/** The form sees when its own fields are right again; of other entries, and of secrets, only the next save can tell. */
function isLeft({ path, code }: FieldProblem, now: readonly FieldProblem[]): boolean {
  if (typeof path[0] === 'number' || code === 'damaged-token') return true;
  return now.some((other) => other.code === code && samePath(other.path, path));
}
