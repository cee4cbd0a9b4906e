import { applyStep, type Fix, type TextStep } from '../../../src-main/core/doctor/fix.ts';
import type { Result } from '../../../src-main/core/result.ts';

/** The one step of a fix that edits one file. */
export function onlyStep({ label, steps }: Fix): TextStep {
  const [step, ...others] = steps;
  if (!step || step.kind === 'mode' || others.length > 0) throw new Error(`${label} is more than one edit of a text`);
  return step;
}

/** The text after such a fix. */
export function applied(text: string, fix: Fix): Result<string> {
  return applyStep(text, onlyStep(fix));
}
