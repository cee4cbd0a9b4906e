import { useEffect } from 'react';
import { t } from '../i18n/t.ts';
import { useStores, useUi } from '../stores/stores.ts';
import { DismissButton } from '../ui/dismiss-button.tsx';

const SHOWN_MS = 20_000;

/** Says which line is meant, after an editor has opened a file at its beginning. */
export function OpenedNote() {
  const { ui } = useStores();
  const opened = useUi((state) => state.openedFile);
  useEffect(() => {
    if (opened === null) return undefined;
    const timer = setTimeout(() => ui.opened(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [opened, ui]);
  return (
    <div role="status">
      {opened?.line !== undefined && (
        <div className="opened-note">
          <span>{t('file.goToLine', { file: opened.file, line: opened.line })}</span>
          <DismissButton onClick={() => ui.opened(null)} />
        </div>
      )}
    </div>
  );
}
