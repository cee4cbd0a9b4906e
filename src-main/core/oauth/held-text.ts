import * as z from 'zod/mini';
import { Secret } from '../secret.ts';
import type { HeldTokens } from './held-tokens.ts';

const schema = z.object({ access: z.string(), refresh: z.optional(z.string()), tokenType: z.string(), expiresAt: z.number(), issuedAt: z.optional(z.number()) });

/** Tokens as the text that the vault encrypts. */
export function heldText({ access, refresh, tokenType, expiresAt, issuedAt }: HeldTokens): string {
  return JSON.stringify({ access: access.reveal(), refresh: refresh?.reveal(), tokenType, expiresAt, issuedAt });
}

/** Reads that text; `undefined` for anything else. */
export function readHeld(text: string): HeldTokens | undefined {
  try {
    const found = schema.safeParse(JSON.parse(text)).data;
    if (!found) return undefined;
    const { access, refresh, issuedAt, ...others } = found;
    return { ...others, access: new Secret(access), ...(refresh !== undefined && { refresh: new Secret(refresh) }), ...(issuedAt !== undefined && { issuedAt }) };
  } catch {
    return undefined;
  }
}
