import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { DismissButton } from './dismiss-button.tsx';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at its foot. */
  foot?: ReactNode;
}

/** A window within the window. Escape and the cross close it; the focus goes back to where it was. */
export function Dialog({ title, onClose, children, foot }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onKeyDown={onKeyDown}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <DismissButton label={t('dialog.close')} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {foot && <footer className="dialog-foot">{foot}</footer>}
    </dialog>
  );
}
