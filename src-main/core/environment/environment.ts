import { memo } from '../memo.ts';
import type { Resolved, Source } from '../provenance.ts';
import type { Lookup } from '../settings/interpolate.ts';
import type { EnvFileValue } from './env-file.ts';
import type { AccountLayer } from './account-layer.ts';
import { standIn, type VaultLayer, type VaultTrouble } from './vault.ts';

/** The `.env` file that the search found, after its excluded variables are set apart. */
export interface EnvFile {
  /** As people write it: "~/proj/.env". */
  file: string;
  values: ReadonlyMap<string, EnvFileValue>;
  /** Variables that the file states and that do not count (R4). */
  excluded: ReadonlyMap<string, EnvFileValue>;
}

/** One value of `env` in a settings file. */
export interface SettingsVariable {
  value: unknown;
  source: Source;
}

/** What the person's login shell exports: of the process environment's rank, where a graphical start lacks it. */
export interface LoginShellLayer {
  /** "zsh". */
  shell: string;
  get: Lookup;
  /** Hears of a variable that matters, also where a stronger layer settles it: the next reading asks for it. */
  mention?(name: string): void;
}

/** Where variables come from, strongest first (R1). */
export interface EnvironmentLayers {
  process: Readonly<Record<string, string | undefined>>;
  /** Absent where it is not asked for. */
  loginShell?: LoginShellLayer | undefined;
  envFile: EnvFile | undefined;
  /** `env` of the settings files: all statements of a name, strongest first. */
  settingsEnv(name: string): SettingsVariable[];
  /** Absent where there is none. */
  vault?: VaultLayer | undefined;
  /** Tokens of accounts; weaker than the vault. Absent where there are none. */
  accounts?: AccountLayer | undefined;
  /** Names are the same in any letter case, as on Windows. */
  ignoreCase: boolean;
}

/** All variables, each with where it comes from. */
export interface Environment {
  /** The value that counts; an empty one counts as unset (R3). */
  get(name: string): Resolved<string> | undefined;
  /** For `$VAR` in settings: like `get`, but a variable that is only set to the empty text is that text (I10). */
  lookup: Lookup;
  /** Statements of a variable that do not count: empty, excluded by name, not a text, or in a vault that cannot be opened. */
  rejected(name: string): RejectedVariable[];
}

/** A statement that does not count, and why. */
export interface RejectedVariable {
  source: Source;
  reason: 'empty' | 'excluded' | 'not-text' | VaultTrouble;
}

interface Statement {
  value: unknown;
  source: Source;
}

/** What one layer says about a variable, strongest first. */
type StatingLayer = () => Statement[];

/** Resolves each variable when it is asked for. */
export function createEnvironment(layers: EnvironmentLayers): Environment {
  const processValue = processLookup(layers);
  const statingLayers = (name: string): StatingLayer[] => [
    () => processStatements(name, processValue(name)),
    () => shellStatements(name, layers.loginShell),
    () => fileStatements(name, layers.envFile),
    () => layers.settingsEnv(name),
    () => vaultStatements(name, layers.vault),
    () => accountStatements(name, layers.accounts),
  ];
  const statements = (name: string): Statement[] => statingLayers(name).flatMap((layer) => layer());
  return {
    get: memo((name) => {
      layers.loginShell?.mention?.(name);
      return strongestOf(statingLayers(name));
    }),
    lookup(name) {
      const texts = statements(name).filter(isText);
      return (texts.find(hasText) ?? texts[0])?.value;
    },
    rejected(name) {
      const excluded = layers.envFile?.excluded.get(name);
      const rejected: RejectedVariable[] =
        excluded && layers.envFile ? [{ source: fileSource(name, layers.envFile.file, excluded.line), reason: 'excluded' }] : [];
      for (const statement of statements(name)) {
        if (!isText(statement)) rejected.push({ source: statement.source, reason: 'not-text' });
        else if (statement.value === '') rejected.push({ source: statement.source, reason: 'empty' });
      }
      const kept = layers.vault?.look(name);
      if (kept?.state === 'unopenable') rejected.push({ source: { layer: 'vault', name }, reason: kept.reason });
      const held = layers.accounts?.look(name);
      if (held?.value.state === 'unopenable') rejected.push({ source: { layer: 'account', name, issuer: held.issuer }, reason: held.value.reason });
      return rejected;
    },
  };
}

/** A layer that a stronger one settles is looked at only when somebody asks what is hidden. */
function strongestOf(layers: readonly StatingLayer[]): Resolved<string> | undefined {
  for (const [at, layer] of layers.entries()) {
    const [first, ...others] = layer().filter(hasText);
    if (!first) continue;
    const weaker = layers.slice(at + 1);
    return {
      value: first.value,
      source: first.source,
      get hides() {
        return [...others, ...weaker.flatMap((hidden) => hidden().filter(hasText))].map(({ source }) => source);
      },
    };
  }
  return undefined;
}

const processStatements = (name: string, value: string | undefined): Statement[] =>
  value === undefined ? [] : [{ value, source: { layer: 'environment', name } }];

function shellStatements(name: string, shell: LoginShellLayer | undefined): Statement[] {
  const value = shell?.get(name);
  return shell && value !== undefined ? [{ value, source: { layer: 'login-shell', name, shell: shell.shell } }] : [];
}

function fileStatements(name: string, envFile: EnvFile | undefined): Statement[] {
  const found = envFile?.values.get(name);
  return envFile && found ? [{ value: found.value, source: fileSource(name, envFile.file, found.line) }] : [];
}

/** A closed variable counts; what stands for it is replaced before anything is sent. */
function vaultStatements(name: string, vault: VaultLayer | undefined): Statement[] {
  const kept = vault?.look(name);
  if (!kept || kept.state === 'unopenable') return [];
  return [{ value: kept.state === 'open' ? kept.value.reveal() : standIn(name), source: { layer: 'vault', name } }];
}

function accountStatements(name: string, accounts: AccountLayer | undefined): Statement[] {
  const held = accounts?.look(name);
  if (!held || held.value.state === 'unopenable') return [];
  return [{ value: held.value.state === 'open' ? held.value.value.reveal() : standIn(name), source: { layer: 'account', name, issuer: held.issuer } }];
}

function processLookup({ process, ignoreCase }: EnvironmentLayers): Lookup {
  if (!ignoreCase) return (name) => (Object.hasOwn(process, name) ? process[name] : undefined);
  const folded = new Map(Object.entries(process).map(([name, value]) => [name.toUpperCase(), value]));
  return (name) => folded.get(name.toUpperCase());
}

const fileSource = (name: string, file: string, line: number): Source => ({ layer: 'env-file', name, file, line });

const isText = (statement: Statement): statement is Statement & { value: string } => typeof statement.value === 'string';

const hasText = (statement: Statement): statement is Statement & { value: string } => isText(statement) && statement.value !== '';
