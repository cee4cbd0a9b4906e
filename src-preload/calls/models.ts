import * as z from 'zod/mini';
import type { Explanation } from '../../src-main/core/explain/explanation.ts';
import { modelKey, returns } from './call.ts';

/** Choosing, explaining and editing models. */
export const modelCalls = {
  'model.select': returns<null>()(z.strictObject({ key: modelKey, scope: z.enum(['window', 'default']) })),
  'model.explain': returns<Explanation>()(z.strictObject({ key: modelKey })),
};
