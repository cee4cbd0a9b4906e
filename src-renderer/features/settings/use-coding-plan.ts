import { useEffect, useState } from 'react';
import type { AppError, CodingPlanView, SetupPreview } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import { useStores } from '../../stores/stores.ts';

type Region = 'china' | 'global';

/** A change of the plan that is shown and not yet written. */
export type PlanChange = { kind: 'update'; region?: Region } | { kind: 'remove'; withKey: boolean };

/** The Coding Plan as the files have it, and a change of it from its preview to its writing. */
export function useCodingPlan() {
  const { call, session } = useStores();
  const [plan, setPlan] = useState<CodingPlanView['installed']>(null);
  const [shown, setShown] = useState<{ change: PlanChange; preview: SetupPreview } | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const [written, setWritten] = useState<readonly string[]>([]);

  useEffect(() => {
    let isStale = false;
    const look = () =>
      void call('codingPlan.status', {}).then(
        (view) => !isStale && setPlan(view?.installed ?? null),
        () => undefined, // a file that cannot be read is told by the banner
      );
    look();
    const end = session.subscribe(look);
    return () => {
      isStale = true;
      end();
    };
  }, [call, session]);

  const run = async (make: () => Promise<void>): Promise<void> => {
    setProblem(null);
    setWritten([]);
    await make().catch((thrown: unknown) => setProblem(appErrorOf(thrown)));
  };
  const show = (change: PlanChange) =>
    void run(async () => {
      const preview = change.kind === 'update' ? await call('codingPlan.previewUpdate', regionOf(change)) : await call('codingPlan.previewRemove', { withKey: change.withKey });
      setShown({ change, preview });
    });
  const apply = () =>
    void run(async () => {
      if (!shown) return;
      const { change, preview } = shown;
      const { revision } = preview;
      const done = change.kind === 'update' ? await call('codingPlan.applyUpdate', { ...regionOf(change), revision }) : await call('codingPlan.remove', { withKey: change.withKey, revision });
      setShown(null);
      setWritten(done.written);
    });
  return { plan, shown, problem, written, show, apply, hide: () => setShown(null) };
}

const regionOf = ({ region }: { region?: Region }) => (region === undefined ? {} : { region });
