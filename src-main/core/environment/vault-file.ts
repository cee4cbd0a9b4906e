import * as z from 'zod/mini';

/** What a variable may be called, in the vault and elsewhere. */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

const entry = z.looseObject({
  /** Base64. */
  ciphertext: z.string(),
  /** The keyring that holds the key: "gnome_libsecret", "kwallet6", "keychain", "dpapi". */
  backend: z.string(),
  /** Which of Electron's two interfaces encrypted it; what they produce may differ. */
  api: z.enum(['sync', 'async']),
});

const file = z.looseObject({ version: z.literal(1), variables: z.record(z.string().check(z.regex(VARIABLE_NAME)), entry) });

/** One encrypted variable. */
export type VaultEntry = z.infer<typeof entry>;
/** `vault.json`: everything but the values can be read without the keyring. */
export type VaultFile = z.infer<typeof file>;

/** A vault without variables. */
export const EMPTY_VAULT: VaultFile = { version: 1, variables: {} };

/** Reads the text of `vault.json`; `undefined` for anything else. */
export function parseVault(text: string): VaultFile | undefined {
  try {
    return file.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The text of `vault.json`. */
export const vaultText = (vault: VaultFile): string => `${JSON.stringify(vault, undefined, 2)}\n`;
