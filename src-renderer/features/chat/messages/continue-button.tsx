import { t } from '../../../i18n/t.ts';
import { useChat, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';

/** Lets the model go on where the last answer was cut. */
export function ContinueButton() {
  const { chat } = useStores();
  const busy = useChat(({ busy: state, live }) => state !== 'no' || live !== null);
  return (
    <Button small disabled={busy} onClick={() => void chat.goOn()}>
      <Icon name="play" />
      {t('chat.continue')}
    </Button>
  );
}
