import type { EntryView } from '../../../src-preload/contract.ts';
import { said } from '../../i18n/said.ts';
import { unusableText } from '../../i18n/unusable.ts';
import { useProjection } from '../../stores/stores.ts';

/** Why an entry is not ready and where was looked, as one paragraph; undefined when it is. */
export function useWhy({ state, modelKey, why }: EntryView): string | undefined {
  const detailed = useProjection(({ models }) => {
    const unusable = state === 'ready' ? undefined : models.find(({ key }) => key === modelKey)?.unusable;
    return unusable && unusableText(unusable);
  });
  return detailed ?? (why && said(why));
}
