import { said } from '../../i18n/said.ts';
import { t } from '../../i18n/t.ts';
import { runErrorAction } from '../../stores/error-action.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { ChangePreview } from '../../ui/change-preview.tsx';
import { ErrorCard } from '../../ui/error-card.tsx';
import { Card } from './card.tsx';
import { useCodingPlan, type PlanChange } from './use-coding-plan.ts';

/** The Coding Plan: updates of its list as a difference, the other region, and its removal. Absent without a plan. */
export function CodingPlanCard() {
  const stores = useStores();
  const { plan, shown, problem, written, show, apply, hide } = useCodingPlan();
  if (!plan && written.length === 0) return null;
  return (
    <Card title={t('plan.title')} {...(plan && { text: t(`plan.installed.${plan.region}`, { count: plan.models.length, file: plan.file }) })}>
      {plan && (
        <>
          <p className="settings-state" data-state={plan.outdated || !plan.hasKey ? 'locked' : 'current'}>
            {[t(plan.outdated ? 'plan.outdated' : 'plan.current'), !plan.hasKey && t('plan.keyMissing')].filter(Boolean).join(' ')}
          </p>
          <PlanButtons region={plan.region} outdated={plan.outdated} onShow={show} />
        </>
      )}
      {shown && (
        <div className="plan-change">
          {shown.change.kind === 'remove' && <WithKey change={shown.change} onShow={show} />}
          {shown.preview.warnings.map((warning) => (
            <p key={warning} className="settings-text">
              {said(warning)}
            </p>
          ))}
          <ChangePreview preview={shown.preview.preview} />
          <div className="settings-actions">
            <Button look="primary" onClick={apply}>
              {t('plan.apply')}
            </Button>
            <Button onClick={hide}>{t('plan.cancel')}</Button>
          </div>
        </div>
      )}
      {problem && <ErrorCard error={problem} onAction={(action) => runErrorAction(action, stores)} />}
      <p className="settings-text" role="status">
        {written.length > 0 && t('plan.applied', { files: written.join(', ') })}
      </p>
    </Card>
  );
}

function PlanButtons({ region, outdated, onShow }: { region: 'china' | 'global'; outdated: boolean; onShow: (change: PlanChange) => void }) {
  const other = region === 'china' ? 'global' : 'china';
  return (
    <div className="settings-actions">
      {outdated && (
        <Button small look="primary" onClick={() => onShow({ kind: 'update' })}>
          {t('plan.update')}
        </Button>
      )}
      <Button small onClick={() => onShow({ kind: 'update', region: other })}>
        {t(`plan.region.${other}`)}
      </Button>
      <Button small onClick={() => onShow({ kind: 'remove', withKey: false })}>
        {t('plan.remove')}
      </Button>
    </div>
  );
}

function WithKey({ change, onShow }: { change: Extract<PlanChange, { kind: 'remove' }>; onShow: (change: PlanChange) => void }) {
  return (
    <label className="plan-with-key">
      <input type="checkbox" checked={change.withKey} onChange={(event) => onShow({ kind: 'remove', withKey: event.target.checked })} />
      {t('plan.withKey')}
    </label>
  );
}
