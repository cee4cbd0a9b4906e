import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWizardState } from './use-wizard.ts';
import { STEPS } from './wizard-state.ts';

/** Which step this is, of which. */
export function StepList() {
  const step = useWizardState((state) => state.step);
  const at = STEPS.indexOf(step);
  return (
    <ol className="wizard-steps" aria-label={t('signIn.steps')}>
      {STEPS.map((name, index) => (
        <li key={name} className="wizard-step" data-state={index < at ? 'past' : index === at ? 'current' : 'ahead'} aria-current={index === at ? 'step' : undefined}>
          <span className="wizard-step-mark" aria-hidden="true">
            {index < at ? <Icon name="check" /> : index + 1}
          </span>
          <span className="wizard-step-name">{t(`signIn.step.${name}`)}</span>
        </li>
      ))}
    </ol>
  );
}
