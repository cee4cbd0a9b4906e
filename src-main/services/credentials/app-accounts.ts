import { join, posix, win32 } from 'node:path';
import { qwenFolder } from '../../core/settings/scopes.ts';
import type { WireFetch } from '../../llm/wire.ts';
import type { Keyring } from '../../shell/keyring-adapter.ts';
import type { Place } from '../place.ts';
import type { Tell } from '../notices.ts';
import { createVaultDisk, TOKENS } from '../vault/vault-disk.ts';
import { createAccounts, type Accounts } from './accounts.ts';
import { createOidcAccounts } from './oidc-accounts.ts';
import { createQwenAccount } from './qwen-account.ts';
import { createQuota } from './quota.ts';

/** Where the accounts are, and what they need of the outside. */
export interface AppAccountPorts {
  place: Pick<Place, 'home' | 'cwd' | 'environment' | 'platform'>;
  /** The app's own folder. */
  data: string;
  /** Absent without Electron: then tokens of OpenID accounts stay closed. */
  keyring?: Keyring;
  fetch: WireFetch;
  /** Who is signed in, or how it stands with that. */
  changed(): void;
  /** How many requests were sent. */
  counted(): void;
  /** Hears of files that cannot be used; without it they are left as they are. */
  tell?: Tell;
}

/** All accounts of this person on this computer. */
export function appAccounts({ place, data, keyring, fetch, changed, counted, tell }: AppAccountPorts): Accounts {
  const ports = { fetch, changed, now: Date.now };
  const folder = qwenFolder(place, place.platform === 'win32' ? win32 : posix);
  const disk = keyring && createVaultDisk(join(data, 'account-tokens.json'), TOKENS, { keyring, tell });
  return createAccounts({
    qwen: createQwenAccount({ ...ports, folder, home: place.home }),
    oidc: createOidcAccounts({ ...ports, path: join(data, 'accounts.json'), tell, ...(disk && { disk }) }),
    quota: createQuota(join(data, 'qwen-quota.json'), { now: Date.now, changed: counted, tell }),
  });
}
