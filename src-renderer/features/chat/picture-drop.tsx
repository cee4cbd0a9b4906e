import { useState, type DragEvent, type ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { useChat, useStores } from '../../stores/stores.ts';
import { NEW_DRAFT } from '../../stores/ui.ts';
import { Icon } from '../../ui/icons.tsx';

/** The place where a conversation stands; pictures can be dropped anywhere in it. */
export function PictureDrop({ children }: { children: ReactNode }) {
  const { attachments, ui } = useStores();
  const draft = useChat(({ chatId }) => chatId ?? NEW_DRAFT);
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void attachments.add(draft, [...event.dataTransfer.files]).then(() => ui.focusComposer());
  };
  return (
    <div className="picture-drop" onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      {children}
      {over && (
        <p className="picture-drop-hint">
          <Icon name="picture" />
          {t('pictures.drop')}
        </p>
      )}
    </div>
  );
}
