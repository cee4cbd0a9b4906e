import { useEffect, useId, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';

/** Shows where a link leads before it is followed. Esc leaves it alone. */
export function LinkQuestion({ url, decide }: { url: string; decide: (opens: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const label = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="link-question" aria-labelledby={label} onCancel={() => decide(false)}>
      <p id={label}>{t('link.leads')}</p>
      <p className="link-question-address selectable">{url}</p>
      <div className="link-question-actions">
        <Button onClick={() => decide(false)}>{t('link.cancel')}</Button>
        <Button look="primary" autoFocus onClick={() => decide(true)}>
          {t('link.open')}
        </Button>
      </div>
    </dialog>
  );
}
