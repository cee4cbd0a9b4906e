import { t } from '../../../i18n/t.ts';
import { attempt } from '../../../stores/attempt.ts';
import { useStores } from '../../../stores/stores.ts';
import { BlockedNotice } from '../blocked-notice.tsx';
import { ManagedNotice } from '../managed-notice.tsx';
import { ContinueButton } from '../fields/continue-button.tsx';
import { CustodyChoice } from '../fields/custody-choice.tsx';
import { TextField } from '../fields/field.tsx';
import { LinkButton } from '../fields/link-button.tsx';
import { RadioCards } from '../fields/radio-cards.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

const PAGES = { china: 'https://bailian.console.aliyun.com/cn-beijing/?tab=globalset#/efm/coding_plan', global: 'https://modelstudio.console.alibabacloud.com/ap-southeast-1/?tab=globalset#/efm/coding_plan' } as const;

/** Alibaba Cloud's Coding Plan: which region, and the plan's own key. */
export function CodingPlanStep() {
  const stores = useStores();
  const wizard = useWizard();
  const plan = useWizardState((state) => state.plan);
  const isOdd = plan.key.trim() !== '' && !'sk-sp-'.startsWith(plan.key.trim().slice(0, 6));
  const submit = () => void wizard.review();
  return (
    <StepFrame title={t('way.coding-plan')} lead={t('signIn.plan.lead')} onSubmit={submit} actions={<ContinueButton disabled={plan.key.trim() === ''} />}>
      <BlockedNotice />
      <ManagedNotice />
      <RadioCards
        label={t('signIn.plan.region')}
        value={plan.region}
        options={[
          { value: 'china', label: t('signIn.plan.china'), text: 'coding.dashscope.aliyuncs.com' },
          { value: 'global', label: t('signIn.plan.global'), text: 'coding-intl.dashscope.aliyuncs.com' },
        ]}
        onChange={(region) => wizard.edit({ plan: { ...plan, region } })}
      />
      <TextField
        label={t('signIn.key')}
        aside={<LinkButton text={t('signIn.plan.getKey')} onClick={() => attempt(stores, 'link.open', { url: PAGES[plan.region] })} />}
        hint={t('signIn.plan.keyHint')}
        wrong={isOdd ? t('signIn.plan.keyOdd') : undefined}
        placeholder="sk-sp-…"
        secret
        maxLength={16_384}
        value={plan.key}
        onChange={(key) => wizard.edit({ plan: { ...plan, key } })}
      />
      <CustodyChoice />
    </StepFrame>
  );
}
