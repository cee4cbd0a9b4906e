import { useEffect, useState } from 'react';
import { t } from '../../../i18n/t.ts';
import { useLibrary, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { DismissButton } from '../../../ui/dismiss-button.tsx';

const SHOWN_MS = 10_000;

/** What was just done to a conversation, with the way back. It stays as long as somebody points at it. */
export function LibraryNotice() {
  const { library } = useStores();
  const notice = useLibrary((state) => state.notice);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice === null || held) return undefined;
    const timer = setTimeout(() => library.dismiss(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held, library]);
  return (
    <div className="toast-place" role="status">
      {notice && (
        <div className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
          <p className="truncate">{notice.kind === 'deleted' ? t('conversations.deleted', { title: notice.title }) : t('conversations.exported', { file: notice.file })}</p>
          {notice.kind === 'deleted' && (
            <Button small onClick={() => void library.restore(notice.chatId)}>
              {t('conversations.undo')}
            </Button>
          )}
          <DismissButton onClick={() => library.dismiss()} />
        </div>
      )}
    </div>
  );
}
