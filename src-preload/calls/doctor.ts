import * as z from 'zod/mini';
import type { ChangePreview } from '../../src-main/core/writing/change-preview.ts';
import { id, returns } from './call.ts';

/** As a finding of the projection names its fix. */
const fixId = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The fixes of the doctor's findings: to be shown, applied, and taken back while the app runs. */
export const doctorCalls = {
  'doctor.previewFix': returns<ChangePreview>()(z.strictObject({ fixId })),
  'doctor.applyFix': returns<{ undoId: string }>()(z.strictObject({ fixId })),
  'doctor.undoFix': returns<null>()(z.strictObject({ undoId: id })),
};
