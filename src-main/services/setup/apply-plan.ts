import { AppFailure, toAppError, type AppError } from '../../core/result.ts';
import { listed, say } from '../../core/say.ts';
import { changeMode } from '../../shell/change-mode.ts';
import type { Vault } from '../vault/vault.ts';
import type { Writer } from '../writing/writer.ts';
import type { Plan, PlannedFile, VaultWish } from './plan.ts';

/** What a plan is carried out with. */
export interface PlanMeans {
  writer: Writer;
  vault: Pick<Vault, 'set' | 'clear' | 'place'>;
}

const PRIVATE = 0o600;

/**
 * Carries a plan out, step by step, and tells what was written, as people write it. A step that fails ends it: what was
 * written before it stands, and the error says so. Each file is merged with what others changed meanwhile.
 */
export async function applyPlan(plan: Plan, means: PlanMeans): Promise<string[]> {
  const written: string[] = [];
  for (const step of plan) {
    try {
      if ('vault' in step) await applyVault(step.vault, means.vault);
      else await applyFile(step.file, means.writer);
    } catch (error) {
      throw new AppFailure(halfDone(toAppError(error), written));
    }
    written.push('vault' in step ? (means.vault.place ?? say`the vault`) : step.file.file);
  }
  return written;
}

async function applyVault({ name, value }: VaultWish, vault: PlanMeans['vault']): Promise<void> {
  await (value ? vault.set(name, value, 'disk') : vault.clear(name));
}

async function applyFile(file: PlannedFile, writer: Writer): Promise<void> {
  const options = { base: file.before, file: file.file };
  // Closed to others before a key is in it; where that is not possible, the doctor tells.
  if (file.kind === 'env' && file.mode !== undefined && file.edits.some((edit) => 'value' in edit)) await changeMode(file.path, PRIVATE).catch(() => undefined);
  const result = file.kind === 'env' ? await writer.editEnv(file.path, file.edits, options) : await writer.editSettings(file.path, file.edits, options);
  if (!result.ok) throw new AppFailure(result.error);
}

function halfDone(error: AppError, written: readonly string[]): AppError {
  if (written.length === 0) return error;
  return { ...error, message: say`${error.message} What was written before that stays: ${listed(written)}. Trying again goes on from there.` };
}
