import { useEffect } from 'react';
import { useStores } from '../../../stores/stores.ts';
import { useWizard, useWizardState } from '../use-wizard.ts';

const PAUSE_MS = 120;

/** Keeps the final address of a form up to date while its base URL is typed. */
export function useEndpoint(form: 'provider' | 'local'): void {
  const { call } = useStores();
  const wizard = useWizard();
  const protocol = useWizardState((state) => state[form].protocol);
  const baseUrl = useWizardState((state) => state[form].baseUrl);
  const modelId = useWizardState((state) => state[form].modelId);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      call('setup.endpoint', { protocol, baseUrl, modelId }).then(
        (endpoint) => !isStale && wizard.showEndpoint(form, endpoint),
        () => undefined, // the review says what is wrong
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [call, wizard, form, protocol, baseUrl, modelId]);
}
