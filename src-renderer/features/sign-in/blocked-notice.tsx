import { runErrorAction } from '../../stores/error-action.ts';
import { useStores } from '../../stores/stores.ts';
import { ErrorCard } from '../../ui/error-card.tsx';
import { useWizardState } from './use-wizard.ts';

/** A settings file that cannot be written to, told before anything is typed. */
export function BlockedNotice() {
  const stores = useStores();
  const blocked = useWizardState((state) => state.detection?.blocked);
  if (!blocked) return null;
  return <ErrorCard error={blocked} onAction={(action) => runErrorAction(action, stores)} />;
}
