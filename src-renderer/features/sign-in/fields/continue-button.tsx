import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

/** Leads from the form to what will be written and checked. */
export function ContinueButton({ disabled = false }: { disabled?: boolean }) {
  const wizard = useWizard();
  const busy = useWizardState((state) => state.busy);
  return (
    <Button look="primary" disabled={disabled || busy} onClick={() => void wizard.review()}>
      {t('signIn.continue')}
    </Button>
  );
}
