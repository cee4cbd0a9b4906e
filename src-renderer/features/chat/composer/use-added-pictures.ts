import { useCallback, type ClipboardEvent } from 'react';
import type { Attached, Refusal } from '../../../stores/attachments.ts';
import { useAttachments, useChat, useStores } from '../../../stores/stores.ts';
import { NEW_DRAFT } from '../../../stores/ui.ts';
import { useChosenModel } from '../../../stores/use-chosen-model.ts';

/** The pictures of the message that is being written. */
export interface PicturesParts {
  attached: readonly Attached[];
  preparing: boolean;
  /** Name of the model that takes none, while there are some. */
  refused: string | null;
  refusal: Refusal | null;
  add: (files: readonly File[]) => void;
  remove: (key: number) => void;
  dismiss: () => void;
  onPaste: (event: ClipboardEvent) => void;
}

const NONE: readonly Attached[] = [];

/** Pictures come by paste, drop and pick, always as files: none is ever fetched from an address. */
export function useAddedPictures(): PicturesParts {
  const { attachments, ui } = useStores();
  const draft = useChat(({ chatId }) => chatId ?? NEW_DRAFT);
  const attached = useAttachments((state) => state.pictures[draft]) ?? NONE;
  const preparing = useAttachments((state) => state.preparing > 0);
  const refusal = useAttachments((state) => state.refusal);
  const model = useChosenModel();
  const add = useCallback(
    (files: readonly File[]) => {
      void attachments.add(draft, files).then(() => ui.focusComposer());
    },
    [attachments, draft, ui],
  );
  return {
    attached,
    preparing,
    refused: attached.length > 0 && model?.images === false ? model.name : null,
    refusal,
    add,
    remove: (key) => attachments.remove(draft, key),
    dismiss: () => attachments.dismiss(),
    onPaste: (event) => {
      const files = [...event.clipboardData.files];
      // Text that was copied together with its picture is meant as text.
      if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      add(files);
    },
  };
}
