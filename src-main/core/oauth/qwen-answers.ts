import * as z from 'zod/mini';
import { Secret } from '../secret.ts';
import type { IssuedTokens } from './tokens.ts';

const text = z.string().check(z.minLength(1), z.maxLength(16_384));

const device = z.object({
  device_code: text,
  user_code: z.string().check(z.minLength(1), z.maxLength(64)),
  verification_uri: text,
  verification_uri_complete: z.optional(text),
  expires_in: z.number().check(z.positive()),
});

const tokens = z.object({
  access_token: text,
  refresh_token: z.nullish(text),
  token_type: z.optional(z.string()),
  expires_in: z.optional(z.number()),
  resource_url: z.nullish(z.string()),
});

const failure = z.object({ error: z.string(), error_description: z.optional(z.string()) });

/** What a person needs to sign in with a code. */
export type QwenDevice = z.infer<typeof device>;

/** The answer of the device endpoint; undefined for anything else. */
export const readDevice = (body: unknown): QwenDevice | undefined => read(device, body);

/** An error as OAuth writes it. */
export const readFailure = (body: unknown): z.infer<typeof failure> | undefined => read(failure, body);

/** Tokens of Qwen's service; `now` in milliseconds since the epoch. Undefined when the body holds none. */
export function readTokens(body: unknown, now: number): IssuedTokens | undefined {
  const found = read(tokens, body);
  if (!found) return undefined;
  const { access_token: access, refresh_token: refresh, token_type: tokenType, expires_in: lifetime, resource_url: resourceUrl } = found;
  return {
    access: new Secret(access),
    tokenType: tokenType || 'Bearer',
    ...(refresh && { refresh: new Secret(refresh) }),
    ...(lifetime !== undefined && { expiresAt: now + lifetime * 1000 }),
    ...(resourceUrl && { resourceUrl }),
  };
}

function read<T>(schema: z.ZodMiniType<T>, body: unknown): T | undefined {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}
