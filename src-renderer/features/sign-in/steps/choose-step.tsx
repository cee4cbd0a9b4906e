import { t } from '../../../i18n/t.ts';
import { startDemo } from '../../../stores/start-with.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { WayList } from '../../../ui/way-list.tsx';
import { BlockedNotice } from '../blocked-notice.tsx';
import { StepFrame } from './step-frame.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

/** The first step: which way. */
export function ChooseStep() {
  const stores = useStores();
  const wizard = useWizard();
  const servers = useWizardState((state) => state.detection?.servers) ?? [];
  return (
    <StepFrame title={t('signIn.choose.title')} lead={t('signIn.choose.lead')} back={null}>
      <BlockedNotice />
      <WayList servers={servers} onPick={(way) => (way === 'demo' ? void startDemo(stores) : wizard.choose(way))} />
      <div className="way-more">
        <Button look="quiet" onClick={() => wizard.choose('company')}>
          <Icon name="building" />
          {t('way.company')}
        </Button>
      </div>
    </StepFrame>
  );
}
