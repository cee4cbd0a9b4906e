import { isRecord } from '../chat/is-record.ts';
import { Secret } from '../secret.ts';
import type { HeldTokens } from './held-tokens.ts';

/** The file that the CLI and this app keep Qwen's sign-in in, in the user's own folder. */
export const CREDENTIALS_FILE = 'oauth_creds.json';

/** What the text of the file says. `incomplete` counts as signed out, as in the CLI (Q18 to Q20); `lacks` names keys, no value. */
export type CredentialsRead = { state: 'present'; tokens: HeldTokens } | { state: 'incomplete'; lacks: string[] } | { state: 'malformed' };

const TEXTS = ['access_token', 'refresh_token', 'token_type'];
const OWN = new Set([...TEXTS, 'resource_url', 'expiry_date']);

/** Reads the file's text: JSON with `access_token`, `refresh_token`, `token_type` and `expiry_date` (ms); `resource_url` may be absent. */
export function readCredentials(text: string): CredentialsRead {
  const value = parsed(text.replace(/^\uFEFF/, ''));
  if (!isRecord(value)) return { state: 'malformed' };
  const lacks = TEXTS.filter((name) => textAt(value, name) === undefined);
  const { expiry_date: expiresAt } = value;
  if (typeof expiresAt !== 'number' || !Number.isFinite(expiresAt) || expiresAt === 0) return { state: 'incomplete', lacks: [...lacks, 'expiry_date'] };
  if (lacks.length > 0) return { state: 'incomplete', lacks };
  const resourceUrl = textAt(value, 'resource_url');
  const tokens: HeldTokens = {
    access: new Secret(textAt(value, 'access_token') ?? ''),
    refresh: new Secret(textAt(value, 'refresh_token') ?? ''),
    tokenType: textAt(value, 'token_type') ?? '',
    expiresAt,
    ...(resourceUrl !== undefined && { resourceUrl }),
    others: Object.fromEntries(Object.entries(value).filter(([name]) => !OWN.has(name))),
  };
  return { state: 'present', tokens };
}

/** The file's text in the CLI's shape: its keys in its order, 2 spaces, no line end; what else stood in the file follows. */
export function credentialsText({ access, refresh, tokenType, resourceUrl, expiresAt, others }: HeldTokens): string {
  const own = {
    access_token: access.reveal(),
    refresh_token: refresh?.reveal(),
    token_type: tokenType,
    resource_url: resourceUrl,
    expiry_date: expiresAt,
  };
  return JSON.stringify({ ...own, ...others }, undefined, 2);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textAt = (value: Record<string, unknown>, name: string): string | undefined => {
  const text = value[name];
  return typeof text === 'string' && text !== '' ? text : undefined;
};
