import * as z from 'zod/mini';
import { VARIABLE_NAME } from '../environment/vault-file.ts';

const account = z.looseObject({
  issuer: z.string(),
  clientId: z.string(),
  scope: z.string(),
  resource: z.optional(z.string()),
  baseUrl: z.optional(z.string()),
  who: z.optional(z.string()),
  /** Milliseconds since the epoch, both. */
  expiresAt: z.number(),
  refreshedAt: z.optional(z.number()),
});

const file = z.looseObject({ version: z.literal(1), accounts: z.record(z.string().check(z.regex(VARIABLE_NAME)), account) });

/** What is known of an OpenID account besides its tokens. */
export type AccountRecord = z.infer<typeof account>;
/** `accounts.json`: the accounts by the variables that their tokens answer to. No token is in it. */
export type AccountsFile = z.infer<typeof file>;

/** Nobody has signed in. */
export const NO_ACCOUNTS: AccountsFile = { version: 1, accounts: {} };

/** Reads the text of `accounts.json`; `undefined` for anything else. */
export function parseAccounts(text: string): AccountsFile | undefined {
  try {
    return file.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The text of `accounts.json`. */
export const accountsText = (accounts: AccountsFile): string => `${JSON.stringify(accounts, undefined, 2)}\n`;
