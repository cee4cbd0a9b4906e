import { useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { useChat, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { directionOf } from '../../ui/direction.ts';
import { Icon } from '../../ui/icons.tsx';

/** The way to a conversation's system prompt; shows whether there is one. */
export function SystemPrompt() {
  const [open, setOpen] = useState(false);
  const isSet = useChat(({ system }) => system !== '');
  return (
    <>
      <Button look="quiet" small className="system-button" aria-haspopup="dialog" title={t(isSet ? 'system.set' : 'system.button')} onClick={() => setOpen(true)}>
        <Icon name="prompt" />
        <span className="system-label">{t('system.button')}</span>
        {isSet && <span className="dot system-dot" role="img" aria-label={t('system.set')} />}
      </Button>
      {open && <SystemPromptDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function SystemPromptDialog({ onClose }: { onClose: () => void }) {
  const { chat } = useStores();
  const system = useChat((state) => state.system);
  const running = useChat(({ live }) => live !== null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [hasText, setHasText] = useState(system !== '');
  const save = async () => {
    if (await chat.setSystem(box.current?.value ?? '')) onClose();
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button look="primary" onClick={() => void save()}>
        {t('system.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('system.title')} onClose={onClose} foot={foot}>
      <textarea
        ref={box}
        className="system-text"
        dir={directionOf(hasText)}
        aria-label={t('system.title')}
        aria-describedby="system-hint"
        placeholder={t('system.placeholder')}
        defaultValue={system}
        rows={8}
        spellCheck={false}
        onInput={({ currentTarget }) => setHasText(currentTarget.value !== '')}
      />
      <p id="system-hint" className="system-hint">
        {t(running ? 'system.running' : 'system.hint')}
      </p>
    </Dialog>
  );
}
