import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { AppError, ErrorAction } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { isComposing } from '../../../ui/is-composing.ts';
import { useWizard, useWizardState } from '../use-wizard.ts';
import { InSight } from './in-sight.tsx';

interface StepFrameProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** The buttons at the end of the foot; the last one leads on. */
  actions?: ReactNode;
  /** The way back, if it is not to the step before; null where there is none. */
  back?: ReactNode;
  /** What Enter in a field does. */
  onSubmit?: () => void;
}

/** A step: a heading that takes the focus, its content, and the way on and back, always in sight. */
export function StepFrame({ title, lead, children, actions, back, onSubmit }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="wizard-form" onKeyDown={(event) => isEnterInField(event) && onSubmit?.()}>
      <div className="wizard-scroll">
        <div className="wizard-column">
          <header className="wizard-title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead !== undefined && <p className="wizard-lead">{lead}</p>}
          </header>
          {children}
          <StepProblem />
        </div>
      </div>
      {(back !== null || actions !== undefined) && (
        <footer className="wizard-foot">
          <div className="wizard-column wizard-foot-row">
            {back === undefined ? <BackButton /> : back}
            <span className="wizard-gap" />
            {actions}
          </div>
        </footer>
      )}
    </div>
  );
}

/** Enter in a line of text goes on; an Enter that picks a word of an input method does not. */
function isEnterInField(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !isComposing(event) && event.target instanceof HTMLInputElement && event.target.type === 'text';
}

function BackButton() {
  const wizard = useWizard();
  return <Button onClick={() => wizard.back()}>{t('signIn.back')}</Button>;
}

/** What went wrong in this step. */
function StepProblem() {
  const stores = useStores();
  const wizard = useWizard();
  const problem = useWizardState((state) => state.problem);
  if (!problem) return null;
  return (
    <InSight key={problem.message}>
      <ErrorCard error={offered(problem)} onAction={(action) => run(action)} />
    </InSight>
  );

  function run(action: ErrorAction): void {
    if (action === 'retry') void wizard.review();
    else runErrorAction(action, stores);
  }
}

/** Actions that would lead to where the person is already are not offered. */
function offered({ action, ...rest }: AppError): AppError {
  return action === 'open-settings' || action === 'retry' ? { ...rest, action } : rest;
}
