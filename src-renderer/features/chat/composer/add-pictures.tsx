import { useRef } from 'react';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';

/** Picks pictures from the disk. */
export function AddPictures({ onAdd }: { onAdd: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="quiet" square aria-label={t('pictures.add')} title={t('pictures.add')} onClick={() => input.current?.click()}>
        <Icon name="picture" />
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif,image/bmp"
        multiple
        hidden
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          // The same file can be picked again.
          event.target.value = '';
        }}
      />
    </>
  );
}
