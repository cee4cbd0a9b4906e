import { useEffect, useState } from 'react';
import type { PlaceView } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import { useProjection, useStores } from '../../stores/stores.ts';

/** Files, folder, trust and proxy of this window; read again whenever main's state changes. */
export function usePlace(): PlaceView | null {
  const { call, ui } = useStores();
  const rev = useProjection((projection) => projection.rev);
  const [place, setPlace] = useState<PlaceView | null>(null);
  useEffect(() => {
    let shown = rev >= 0;
    call('place.get', {}).then(
      (value) => shown && setPlace(value),
      (thrown: unknown) => shown && ui.report(appErrorOf(thrown)),
    );
    return () => {
      shown = false;
    };
  }, [call, ui, rev]);
  return place;
}
