import * as z from 'zod/mini';
import { nothing, returns, variableName } from './call.ts';

/** Keys that the app keeps, and the login shell that it may ask for more. Write-only: no call gives a key back. */
export const keyCalls = {
  'vault.check': returns<null>()(nothing),
  'vault.set': returns<null>()(
    z.strictObject({ name: variableName, value: z.string().check(z.minLength(1), z.maxLength(16_384)), keep: z.enum(['disk', 'session']) }),
  ),
  'vault.clear': returns<null>()(z.strictObject({ name: variableName })),
  'shellEnvironment.refresh': returns<null>()(nothing),
  'shellEnvironment.use': returns<null>()(z.strictObject({ mode: z.enum(['auto', 'always', 'never']) })),
};
