import * as z from 'zod/mini';
import type { Situation } from '../../src-main/core/oauth/situation.ts';
import { id, nothing, returns } from './call.ts';

const method = z.enum(['auto', 'loopback', 'device']);
const address = z.string().check(z.minLength(1), z.maxLength(2048));
const name = z.string().check(z.minLength(1), z.maxLength(512));

const start = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('qwen'), method }),
  z.strictObject({ way: z.literal('openrouter') }),
  z.strictObject({
    way: z.literal('oidc'),
    method,
    issuer: address,
    clientId: name,
    scope: z.optional(name),
    /** Resource indicator (RFC 8707). */
    resource: z.optional(address),
    /** The OpenAI-compatible endpoint that the sign-in is for. */
    baseUrl: z.optional(address),
  }),
]);

/** What to sign in to. `auto` takes a loopback redirect where the service has a page for it and a browser can open here, else a code. */
export type SignInStart = z.infer<typeof start>;

/** Signing in. Progress arrives as event `signIn`, possibly before the answer to `signIn.start`. */
export const signInCalls = {
  'signIn.situation': returns<Situation>()(nothing),
  'signIn.start': returns<{ attemptId: string }>()(start),
  /** The address that a browser elsewhere was sent back to. */
  'signIn.paste': returns<null>()(z.strictObject({ attemptId: id, url: z.string().check(z.minLength(1), z.maxLength(16_384)) })),
  'signIn.openBrowser': returns<null>()(z.strictObject({ attemptId: id })),
  'signIn.cancel': returns<null>()(z.strictObject({ attemptId: id })),
};
