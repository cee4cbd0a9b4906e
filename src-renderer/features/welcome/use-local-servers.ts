import { useEffect, useState } from 'react';
import type { LocalServer } from '../../../src-preload/contract.ts';
import { useStores } from '../../stores/stores.ts';

/** Servers on this computer that answered just now. */
export function useLocalServers(): readonly LocalServer[] {
  const { call } = useStores();
  const [servers, setServers] = useState<readonly LocalServer[]>([]);
  useEffect(() => {
    let isStale = false;
    call('setup.detect', {}).then(
      (found) => !isStale && setServers(found?.servers ?? []),
      () => undefined, // nothing found is nothing to say here
    );
    return () => {
      isStale = true;
    };
  }, [call]);
  return servers;
}
