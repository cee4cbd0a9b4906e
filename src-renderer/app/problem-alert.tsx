import { runErrorAction } from '../stores/error-action.ts';
import { useStores, useUi } from '../stores/stores.ts';
import { DismissButton } from '../ui/dismiss-button.tsx';
import { ErrorCard } from '../ui/error-card.tsx';

/** A failed call that belongs to no conversation: shown over any place until it is dismissed. */
export function ProblemAlert() {
  const stores = useStores();
  const problem = useUi((state) => state.problem);
  if (!problem) return null;
  const dismiss = () => stores.ui.report(null);
  return (
    <div className="problem">
      <ErrorCard
        error={problem}
        onAction={(action) => {
          dismiss();
          runErrorAction(action, stores);
        }}
      >
        <DismissButton onClick={dismiss} />
      </ErrorCard>
    </div>
  );
}
