import type { EnvChange } from '../../core/environment/edit-env.ts';
import type { TextEdit } from '../../core/settings/edit-text.ts';
import { envKind } from '../../core/writing/kind.ts';
import { planEdits } from './plan-edits.ts';
import { writeFile, type WriteMeans } from './write-file.ts';
import type { WriteOptions, Written } from './written.ts';

/** Sets and removes variables of a `.env` file, creating it (0600, in a folder of 0700) when it is missing (R20). */
export function editEnvFile(path: string, changes: readonly (EnvChange | TextEdit)[], { base, file = path }: WriteOptions, means: WriteMeans): Promise<Written> {
  return writeFile({ path, file, kind: envKind, plan: planEdits(envKind, changes, base) }, means);
}
