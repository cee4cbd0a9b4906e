import type { Unusable } from '../../src-preload/contract.ts';
import { said, saidInRow } from './said.ts';
import { t } from './t.ts';

/** Why a model cannot be used and where was looked, as one paragraph. */
export function unusableText({ message, lookedIn }: Unusable): string {
  return lookedIn.length === 0 ? said(message) : saidInRow([message, t('picker.lookedIn', { places: saidInRow(lookedIn) })], ' ');
}
