import type { ReactNode } from 'react';
import type { ErrorAction } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useChat, useStores, useUi } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { directionOf } from '../../../ui/direction.ts';
import { DismissButton } from '../../../ui/dismiss-button.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { AddPictures } from './add-pictures.tsx';
import { AddedPictures } from './added-pictures.tsx';
import { CommandHints } from './command-hints.tsx';
import { HelpPanel } from './help-panel.tsx';
import { PictureNotice } from './picture-notice.tsx';
import { SelectionNotice } from './selection-notice.tsx';
import { useAddedPictures } from './use-added-pictures.ts';
import { useComposer } from './use-composer.ts';

/** Where the message is written. The text lives in the element itself, so that a large paste costs React nothing. */
export function Composer({ picker }: { picker: ReactNode }) {
  const stores = useStores();
  const help = useUi((state) => state.help);
  const problem = useChat((state) => state.problem);
  const streaming = useChat((state) => state.live !== null);
  const sending = useChat((state) => state.busy === 'sending');
  const pictures = useAddedPictures();
  const { textarea, hasText, hints, onInput, onKeyDown, submit, pick } = useComposer(pictures.refused !== null);
  // What failed here is not always the last answer.
  const act = (action: ErrorAction) => (action === 'retry' ? stores.chat.again() : runErrorAction(action, stores));
  return (
    <div className="composer-dock" data-region>
      {help && <HelpPanel />}
      {problem ? (
        <ErrorCard error={problem} onAction={act}>
          <DismissButton onClick={() => stores.chat.report(null)} />
        </ErrorCard>
      ) : (
        <SelectionNotice />
      )}
      <PictureNotice {...pictures} />
      {hints && <CommandHints commands={hints} onPick={pick} />}
      <div className="composer">
        <AddedPictures {...pictures} />
        <textarea
          ref={textarea}
          className="composer-text"
          dir={directionOf(hasText)}
          aria-label={t('chat.message')}
          placeholder={t('chat.placeholder')}
          rows={1}
          spellCheck={false}
          readOnly={sending}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onPaste={pictures.onPaste}
        />
        <div className="composer-bar">
          {picker}
          <AddPictures onAdd={pictures.add} />
          {streaming ? (
            <Button className="composer-stop" onClick={() => void stores.chat.stop()}>
              <Icon name="stop" />
              {t('chat.stop')}
            </Button>
          ) : (
            <Button className="composer-send" look="primary" disabled={(!hasText && pictures.attached.length === 0) || pictures.refused !== null || sending} onClick={submit}>
              {t('chat.send')}
              <Icon name="send" />
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
