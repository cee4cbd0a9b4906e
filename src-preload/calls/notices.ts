import * as z from 'zod/mini';
import { returns } from './call.ts';

/** What the person was told about the app's own files; `Projection.notices` lists it. */
export const noticeCalls = {
  /** The person has read it. */
  'notice.dismiss': returns<null>()(z.strictObject({ id: z.string().check(z.regex(/^[0-9a-f]{16}$/)) })),
};
