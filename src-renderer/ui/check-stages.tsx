import type { CheckStage, CheckView } from '../../src-preload/contract.ts';
import { said } from '../i18n/said.ts';
import { duration } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';
import { Icon } from './icons.tsx';

/** A check step by step: what was tried, how it went, how long it took. The steps are read out as they are decided. */
export function CheckStages({ view }: { view: CheckView }) {
  return (
    <ol className="check-stages" aria-label={t('check.label')} aria-live="polite" aria-busy={!view.finished}>
      {view.stages.map((stage) => (
        <Stage key={stage.stage} {...stage} />
      ))}
    </ol>
  );
}

function Stage({ stage, state, note, ms }: CheckStage) {
  return (
    <li className="check-stage" data-state={state}>
      <span className="check-mark">
        {state === 'passed' && <Icon name="check" />}
        {state === 'failed' && <Icon name="close" />}
      </span>
      <div className="check-words">
        <p className="check-name">
          {t(state === 'failed' ? `check.failed.${stage}` : `check.${stage}`)} <span className="visually-hidden">{t(`check.state.${state}`)}</span>
        </p>
        {note !== undefined && <p className="check-note">{said(note)}</p>}
      </div>
      {ms !== undefined && <span className="check-time">{duration(ms)}</span>}
    </li>
  );
}
