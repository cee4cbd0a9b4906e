import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../notice.tsx';
import { useWizardState } from '../use-wizard.ts';

/** Says up front that no browser can open here, and what happens instead. */
export function NoBrowserNotice({ onOther }: { onOther?: () => void }) {
  const situation = useWizardState((state) => state.situation);
  if (situation === null || situation.canOpen) return null;
  return (
    <Notice
      icon="computer"
      title={t(`signIn.noBrowser.${situation.reason}`)}
      actions={
        onOther && (
          <Button small onClick={onOther}>
            {t('signIn.noBrowser.key')}
          </Button>
        )
      }
    >
      {t('signIn.noBrowser.text')}
    </Notice>
  );
}
