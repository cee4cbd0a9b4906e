import type { AnswerMessage, AppError, ErrorAction } from '../../../../src-preload/contract.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useStores } from '../../../stores/stores.ts';
import { canGoOn } from '../../../stores/answers.ts';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { ContinueButton } from './continue-button.tsx';

interface AnswerProblemProps {
  message: AnswerMessage;
  error: AppError;
  last: boolean;
}

/** Why an answer failed. Both ways on stand in the card where both help: going on from what came, and asking anew for this answer. */
export function AnswerProblem({ message, error, last }: AnswerProblemProps) {
  const stores = useStores();
  const act = (action: ErrorAction) => (action === 'retry' ? void stores.chat.retry(last ? undefined : message.id) : runErrorAction(action, stores));
  return (
    <ErrorCard error={error} onAction={act}>
      {last && isRetried(message) && canGoOn(message) && <ContinueButton />}
    </ErrorCard>
  );
}

/** Whether the card of this answer offers to try again; its foot then need not. */
export const isRetried = ({ error }: AnswerMessage): boolean => error?.action === 'retry';
