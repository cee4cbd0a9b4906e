import type { Result } from '../core/result.ts';
import type { Place } from './place.ts';

/**
 * Makes a model the default, where and as the CLI does it (R19): `model.name` and `security.auth.selectedType`,
 * as text edits that leave every other byte alone (R15).
 */
export async function writeDefaultModel(place: Place, modelKey: string): Promise<Result<{ file: string }>> {
  await Promise.resolve([place, modelKey]);
  throw new Error('not yet');
}
