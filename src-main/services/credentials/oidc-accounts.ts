import type { AccountValue } from '../../core/environment/account-layer.ts';
import type { VaultValue } from '../../core/environment/vault.ts';
import { accountVariable } from '../../core/oauth/account-variable.ts';
import type { AccountView } from '../../core/oauth/account-view.ts';
import { accountsText, NO_ACCOUNTS, parseAccounts, type AccountRecord, type AccountsFile } from '../../core/oauth/accounts-file.ts';
import { isFresh } from '../../core/oauth/held-tokens.ts';
import type { IssuedTokens, SignInAccount } from '../../core/oauth/tokens.ts';
import { say } from '../../core/say.ts';
import type { WireFetch } from '../../llm/wire.ts';
import { changeData, readData, type DataFormat } from '../data-file.ts';
import type { Tell } from '../notices.ts';
import type { VaultDisk } from '../vault/vault-disk.ts';
import type { AccountHandle } from './account-handle.ts';
import { standingProblem } from './account-standing.ts';
import { createOidcAccount, type OidcAccount } from './oidc-account.ts';

type OidcTarget = Extract<SignInAccount, { kind: 'oidc' }>;

/** Sign-ins at OpenID providers, for gateways that stand in front of OpenAI-compatible servers. */
export interface OidcAccounts {
  /** Reads which there are. Never throws, never opens the keyring. */
  ready(): Promise<void>;
  views(): AccountView[];
  /** The token of the account that answers to a variable. */
  look(variable: string): AccountValue | undefined;
  /** Has the tokens of these variables ready as far as possible, which may ask the person. */
  open(variables: readonly string[]): Promise<void>;
  /** By the id of its view. */
  find(id: string): AccountHandle | undefined;
  store(to: OidcTarget, issued: IssuedTokens): Promise<{ id: string; storedIn: string }>;
}

/** `path`: of `accounts.json`; `disk`: where the tokens are encrypted, absent where nothing can be opened. */
export interface OidcPorts {
  path: string;
  disk?: VaultDisk;
  fetch: WireFetch;
  now(): number;
  changed(): void;
  tell?: Tell | undefined;
}

const FORMAT: DataFormat<AccountsFile> = { parse: parseAccounts, text: accountsText, empty: NO_ACCOUNTS, what: say`The sign-in`, holds: say`Your sign-ins at OpenID providers`, advice: say`Sign in anew where you need one.` };
const PREFIX = 'oidc:';

/** The accounts in the app's own folder. */
export function createOidcAccounts(ports: OidcPorts): OidcAccounts {
  const { path, disk, now, tell } = ports;
  const open = new Map<string, OidcAccount>();
  let records: Readonly<Record<string, AccountRecord>> = {};

  const record = async (variable: string, value: AccountRecord | undefined): Promise<void> => {
    const change = ({ [variable]: _before, ...others }: AccountsFile['accounts']): AccountsFile['accounts'] => (value ? { ...others, [variable]: value } : others);
    records = (await changeData(path, FORMAT, (file) => ({ ...file, accounts: change(file.accounts) }))).accounts;
    ports.changed();
  };
  const known = (variable: string): AccountRecord | undefined => (Object.hasOwn(records, variable) ? records[variable] : undefined);
  const accountOf = (variable: string, value: AccountRecord): OidcAccount | undefined => {
    const account = open.get(variable) ?? (disk && createOidcAccount(variable, value, { ...ports, disk, record: (next) => record(variable, next) }));
    if (account) open.set(variable, account);
    return account;
  };
  const valueOf = (variable: string): VaultValue => {
    if (!disk) return { state: 'unopenable', reason: 'needs-app' };
    const seen = open.get(variable)?.seen();
    if (seen?.tokens) return { state: 'open', value: seen.tokens.access };
    return seen?.kept.state === 'damaged' ? { state: 'unopenable', reason: 'locked' } : { state: 'closed' };
  };
  const variableFor = ({ issuer, clientId, baseUrl }: OidcTarget): string => {
    const same = Object.entries(records).find(([, one]) => one.issuer === issuer && one.clientId === clientId && one.baseUrl === baseUrl);
    return same?.[0] ?? accountVariable(issuer, Object.keys(records));
  };

  return {
    async ready() {
      records = (await readData(path, FORMAT, tell)).value.accounts;
    },
    views: () => Object.entries(records).map(([variable, value]) => viewOf(variable, value, open.get(variable), now())),
    look(variable) {
      const value = known(variable);
      return value && { value: valueOf(variable), issuer: value.issuer };
    },
    async open(variables) {
      for (const variable of variables) {
        const value = known(variable);
        if (value) await accountOf(variable, value)?.look();
      }
      ports.changed();
    },
    find(id) {
      const variable = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '';
      const value = known(variable);
      return value && accountOf(variable, value);
    },
    async store({ kind: _kind, ...to }, issued) {
      const variable = variableFor({ kind: 'oidc', ...to });
      const value: AccountRecord = { ...to, expiresAt: issued.expiresAt ?? now(), ...(issued.who !== undefined && { who: issued.who }) };
      open.delete(variable);
      const account = accountOf(variable, value);
      await account?.take(issued);
      return { id: PREFIX + variable, storedIn: account?.place() ?? '' };
    },
  };
}

function viewOf(variable: string, value: AccountRecord, account: OidcAccount | undefined, now: number): AccountView {
  const { issuer, who, baseUrl, expiresAt, refreshedAt } = value;
  const problem = account?.seen().problem;
  return {
    id: PREFIX + variable,
    kind: 'oidc',
    issuer,
    variable,
    expiresAt,
    storedIn: account?.place() ?? say`the encrypted vault`,
    state: standingProblem(problem, isFresh({ expiresAt }, now)),
    ...(who !== undefined && { who }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(refreshedAt !== undefined && { refreshedAt }),
    ...(problem && { error: problem }),
  };
}
