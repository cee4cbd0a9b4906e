import type { LoginShellLayer } from '../core/environment/environment.ts';
import type { AccountLayer } from '../core/environment/account-layer.ts';
import type { VaultLayer } from '../core/environment/vault.ts';
import type { Flags } from '../core/flags.ts';
import type { Finding } from '../core/models/view.ts';
import type { QwenStanding } from '../core/oauth/qwen-standing.ts';

/** The vault as the rules are read with it. */
export interface PlaceVault extends VaultLayer {
  /** How it is named among the places where a variable is looked for; absent where it cannot be opened. */
  place?: string;
  /** Resolves when the names are known. Never opens the vault. */
  ready(): Promise<void>;
  /** Opens these variables as far as possible, which may ask the person. */
  open(names: readonly string[]): Promise<void>;
  findings(): Finding[];
}

/** The accounts as the rules are read with them. */
export interface PlaceAccounts extends AccountLayer {
  /** Absolute paths whose change matters. */
  watched: readonly string[];
  /** Resolves when it is known who is signed in. Never opens the keyring. */
  ready(): Promise<void>;
  /** As last read. */
  qwen(): QwenStanding;
  /** Has the tokens of these variables ready as far as possible, which may ask the person. */
  open(names: readonly string[]): Promise<void>;
  findings(): Finding[];
}

/** The login shell's variables as the rules are read with them: none until they have arrived. */
export interface PlaceLoginShell extends LoginShellLayer {
  findings(): Finding[];
}

/** Where and for whom the settings are read: all that the rules need to know of the machine. */
export interface Place {
  /** The home folder, absolute. */
  home: string;
  /** The folder that the window or terminal works in, absolute. */
  cwd: string;
  /** The process environment. */
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  flags: Flags;
  vault?: PlaceVault;
  accounts?: PlaceAccounts;
  loginShell?: PlaceLoginShell;
  /** `modelKey` of the model chosen for this window only; stronger than flags and settings. */
  windowModel?: string;
  /** Drafted texts that stand for settings or `.env` files, by absolute path; the files themselves are not read then. */
  overlay?: ReadonlyMap<string, string>;
}
