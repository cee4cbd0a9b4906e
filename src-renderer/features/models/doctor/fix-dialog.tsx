import { useEffect, useState } from 'react';
import type { AppError, ChangePreview as Changes, Finding, Sentence } from '../../../../src-preload/contract.ts';
import { appErrorOf } from '../../../bridge.ts';
import { said } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { ChangePreview } from '../../../ui/change-preview.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { useModelsEditor } from '../editor/use-models.ts';

interface FixDialogProps {
  fix: NonNullable<Finding['fix']>;
  message: Sentence;
  onClose: () => void;
}

/** What a fix would write, and the button that writes it. */
export function FixDialog({ fix, message, onClose }: FixDialogProps) {
  const stores = useStores();
  const models = useModelsEditor();
  const [preview, setPreview] = useState<Changes | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let shown = true;
    stores.call('doctor.previewFix', { fixId: fix.id }).then(
      (value) => shown && setPreview(value),
      (thrown: unknown) => shown && setError(appErrorOf(thrown)),
    );
    return () => {
      shown = false;
    };
  }, [stores, fix.id]);
  const apply = () => {
    setBusy(true);
    stores.call('doctor.applyFix', { fixId: fix.id }).then(
      ({ undoId }) => {
        models.fixed({ label: fix.label, undoId });
        onClose();
      },
      (thrown: unknown) => {
        setError(appErrorOf(thrown));
        setBusy(false);
      },
    );
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('dialog.cancel')}</Button>
      <Button look="primary" disabled={preview === null || busy} onClick={apply}>
        {t('doctor.apply')}
      </Button>
    </>
  );
  return (
    <Dialog title={said(fix.label)} onClose={onClose} foot={foot}>
      <p className="banner-text">{said(message)}</p>
      {error && <ErrorCard error={error} onAction={(action) => runErrorAction(action, stores)} />}
      {preview && <ChangePreview preview={preview} />}
    </Dialog>
  );
}
