import * as z from 'zod/mini';
import type { CheckView } from '../../src-main/core/check/check-view.ts';
import { id, modelKey, returns } from './call.ts';
import { draft } from './draft.ts';
import { setupDraft } from './setup.ts';

/** What is checked: a listed model, or one that would be there if a draft were written. */
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('model'), key: modelKey }),
  z.strictObject({ kind: z.literal('setup'), draft: setupDraft }),
  z.strictObject({ kind: z.literal('edit'), draft }),
]);

/** Sends one small request the way chat would, and tells step by step how far it came. */
export const checkCalls = {
  'check.start': returns<{ checkId: string }>()(z.strictObject({ subject })),
  /** A check that has ended is of no account. */
  'check.stop': returns<null>()(z.strictObject({ checkId: id })),
};

/** How a check stands; sent to the window that asked. */
export interface CheckEvent {
  checkId: string;
  view: CheckView;
}
