import type { AccountRecord } from '../../core/oauth/accounts-file.ts';
import type { HeldTokens } from '../../core/oauth/held-tokens.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import type { AccountRef } from '../../core/models/route.ts';
import { elsewhere } from '../../core/oauth/account-words.ts';
import { AppFailure } from '../../core/result.ts';
import type { WireFetch } from '../../llm/wire.ts';
import type { VaultDisk } from '../vault/vault-disk.ts';
import { createAccount } from './account.ts';
import type { Seen } from './holding.ts';
import type { AccountHandle } from './account-handle.ts';
import { oidcClient } from './oidc-client.ts';
import { createOidcStore } from './oidc-store.ts';
import { tokenService } from './token-requests.ts';
import type { TokenService } from './token-service.ts';

/** One sign-in at an OpenID provider. */
export interface OidcAccount extends AccountHandle {
  /** Opens its tokens, which may ask the person. Never throws. */
  look(): Promise<void>;
  seen(): Seen;
  place(): string;
  take(issued: IssuedTokens): Promise<void>;
}

interface OidcAccountPorts {
  disk: VaultDisk;
  fetch: WireFetch;
  now(): number;
  changed(): void;
  /** Keeps what is known of the account besides its tokens; `undefined` forgets it. */
  record(value: AccountRecord | undefined): Promise<void>;
}

/** The account whose token answers to `variable`. */
export function createOidcAccount(variable: string, about: AccountRecord, { disk, fetch, now, changed, record }: OidcAccountPorts): OidcAccount {
  const client = oidcClient(about);
  const store = createOidcStore(variable, disk);
  const account = createAccount(client.name, store, { now, changed });
  const serviceOf = ({ proxy }: AccountRef): TokenService => tokenService(client, (url, init) => fetch(url, init, proxy?.reveal()), now);
  const meant = about.baseUrl !== undefined && URL.canParse(about.baseUrl) ? new URL(about.baseUrl).origin : undefined;
  const fitting = ({ sendsTo }: AccountRef): void => {
    if (meant !== undefined && sendsTo !== undefined && sendsTo !== meant) throw new AppFailure(elsewhere({ name: client.name }, meant, sendsTo));
  };
  const noted = async (tokens: HeldTokens): Promise<HeldTokens> => {
    const { refreshedAt } = account.seen();
    if (refreshedAt !== undefined && refreshedAt !== about.refreshedAt) {
      about = { ...about, expiresAt: tokens.expiresAt, refreshedAt };
      await record(about).catch(() => undefined); // only what is shown gets old
    }
    return tokens;
  };

  return {
    look: account.look,
    seen: account.seen,
    place: store.place,
    async take(issued) {
      const { expiresAt } = await account.take(issued);
      about = { ...about, expiresAt };
      await record(about);
    },
    async current(ref) {
      fitting(ref);
      return { access: (await noted(await account.current(serviceOf(ref)))).access };
    },
    renew: async (ref, refused) => ({ access: (await noted(await account.renew(serviceOf(ref), refused))).access }),
    async signOut(ref) {
      const tokens = await account.forget();
      await record(undefined);
      if (tokens) await serviceOf(ref).revoke(tokens);
    },
  };
}
