import { useEffect } from 'react';
import { t } from '../../i18n/t.ts';
import { useStores, useUi } from '../../stores/stores.ts';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { CheckStep } from './steps/check-step.tsx';
import { ChooseStep } from './steps/choose-step.tsx';
import { CodingPlanStep } from './steps/coding-plan-step.tsx';
import { CompanyStep } from './steps/company-step.tsx';
import { DoneStep } from './steps/done-step.tsx';
import { LocalStep } from './steps/local-step.tsx';
import { ProviderStep } from './steps/provider-step.tsx';
import { QwenStep } from './steps/qwen-step.tsx';
import { StepList } from './step-list.tsx';
import { useWizard, useWizardState } from './use-wizard.ts';

/** The sign-in wizard. It stands in for the place that it was opened from, and gives it back when it closes. */
export function SignInPlace() {
  const { ui } = useStores();
  const wizard = useWizard();
  const at = useUi((state) => state.signIn);
  useEffect(() => {
    if (at !== null) wizard.enter(at);
  }, [wizard, at]);
  useEffect(() => () => wizard.leave(), [wizard]);
  return (
    <main className="stage wizard" data-region aria-label={t('signIn.title')}>
      <header className="wizard-head">
        <StepList />
        <DismissButton label={t('signIn.close')} onClick={() => ui.closeSignIn()} />
      </header>
      <CurrentStep />
    </main>
  );
}

function CurrentStep() {
  const step = useWizardState((state) => state.step);
  switch (step) {
    case 'choose':
      return <ChooseStep />;
    case 'details':
      return <DetailsStep />;
    case 'check':
      return <CheckStep />;
    case 'done':
      return <DoneStep />;
  }
}

function DetailsStep() {
  const way = useWizardState((state) => state.way);
  switch (way) {
    case 'qwen':
      return <QwenStep />;
    case 'coding-plan':
      return <CodingPlanStep />;
    case 'api-key':
      return <ProviderStep />;
    case 'local':
      return <LocalStep />;
    case 'company':
      return <CompanyStep />;
  }
}
