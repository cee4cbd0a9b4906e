import { useEffect, useState } from 'react';
import type { AppError, Draft, ErrorAction } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import { t } from '../../i18n/t.ts';
import { runErrorAction } from '../../stores/error-action.ts';
import { useProgress, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { CheckStages } from '../../ui/check-stages.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorCard } from '../../ui/error-card.tsx';

/** Sends one small request the way chat would, as the entry is edited now, and tells how far it came. */
export function CheckDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const stores = useStores();
  const { call } = stores;
  const [round, setRound] = useState(0);
  const [checkId, setCheckId] = useState<string | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const view = useProgress(({ checks }) => (checkId === null ? undefined : checks[checkId]));
  useEffect(() => {
    let started: string | undefined;
    let gone = round < 0;
    const stop = (id: string) => void call('check.stop', { checkId: id }).catch(() => undefined);
    call('check.start', { subject: { kind: 'edit', draft } }).then(
      (answer) => {
        started = answer.checkId;
        if (gone) stop(started);
        else setCheckId(started);
      },
      (thrown: unknown) => !gone && setFailure(appErrorOf(thrown)),
    );
    return () => {
      gone = true;
      if (started !== undefined) stop(started);
    };
  }, [call, draft, round]);
  const again = () => {
    setFailure(null);
    setCheckId(null);
    setRound(round + 1);
  };
  const error = failure ?? view?.error;
  const foot = (
    <>
      <Button disabled={view?.finished !== true && failure === null} onClick={again}>
        {t('check.again')}
      </Button>
      <Button look="primary" onClick={onClose}>
        {t('dialog.done')}
      </Button>
    </>
  );
  const act = (action: ErrorAction) => {
    onClose();
    runErrorAction(action, stores);
  };
  return (
    <Dialog title={t('check.title')} onClose={onClose} foot={foot}>
      <p className="field-hint">{t('check.text')}</p>
      {view && <CheckStages view={view} />}
      {error && <ErrorCard error={error} onAction={act} />}
    </Dialog>
  );
}
