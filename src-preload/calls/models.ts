import * as z from 'zod/mini';
import type { Explanation } from '../../src-main/core/explain/explanation.ts';
import { id, modelKey, returns } from './call.ts';

/** Choosing, explaining and editing models. */
export const modelCalls = {
  'model.select': returns<null>()(
    z.discriminatedUnion('scope', [
      z.strictObject({ key: modelKey, scope: z.enum(['window', 'default']) }),
      /** Of one conversation only, also after a restart; `null`: it follows the window again. */
      z.strictObject({ key: z.nullable(modelKey), scope: z.literal('conversation'), chatId: id }),
    ]),
  ),
  'model.explain': returns<Explanation>()(z.strictObject({ key: modelKey })),
};
