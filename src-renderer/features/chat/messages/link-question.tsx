import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';

/** Shows where a link leads before it is followed. Esc leaves it alone. */
export function LinkQuestion({ url, decide }: { url: string; decide: (opens: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const label = useId();
  useEffect(() => dialog.current?.showModal(), []);
  // The window has a use for this key of its own, and would keep it from the dialog.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    decide(false);
  };
  return (
    <dialog ref={dialog} className="link-question" aria-labelledby={label} onKeyDown={onKeyDown} onCancel={() => decide(false)}>
      <p id={label} className="link-question-title">{t('link.leads')}</p>
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
