import { said } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { DismissButton } from '../../../ui/dismiss-button.tsx';
import { useModels, useModelsEditor } from '../editor/use-models.ts';

/** The fix that was made last, and the way back. */
export function FixedNote() {
  const models = useModelsEditor();
  const fixed = useModels((state) => state.fixed);
  if (!fixed) return null;
  return (
    <div className="fixed-note" role="status">
      <span className="fixed-note-text">{t('doctor.fixed', { label: said(fixed.label) })}</span>
      <Button small onClick={() => void models.undoFix()}>
        {t('doctor.undoFix')}
      </Button>
      <DismissButton onClick={() => models.fixed(null)} />
    </div>
  );
}
