import { memo } from '../memo.ts';
import type { Resolved, Source } from '../provenance.ts';
import type { Lookup } from '../settings/interpolate.ts';
import type { EnvFileValue } from './env-file.ts';
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

/** Resolves each variable when it is asked for. */
export function createEnvironment(layers: EnvironmentLayers): Environment {
  const processValue = processLookup(layers);
  const statements = (name: string): Statement[] => {
    const found: Statement[] = [];
    const inProcess = processValue(name);
    if (inProcess !== undefined) found.push({ value: inProcess, source: { layer: 'environment', name } });
    const inShell = layers.loginShell?.get(name);
    if (inShell !== undefined && layers.loginShell) found.push({ value: inShell, source: { layer: 'login-shell', name, shell: layers.loginShell.shell } });
    const inFile = layers.envFile?.values.get(name);
    if (inFile && layers.envFile) found.push({ value: inFile.value, source: fileSource(name, layers.envFile.file, inFile.line) });
    return [...found, ...layers.settingsEnv(name), ...vaultStatements(name, layers.vault)];
  };
  return {
    get: memo((name) => {
      const [first, ...others] = statements(name).filter(hasText);
      return first && { value: first.value, source: first.source, hides: others.map(({ source }) => source) };
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
      return rejected;
    },
  };
}

/** A closed variable counts; what stands for it is replaced before anything is sent. */
function vaultStatements(name: string, vault: VaultLayer | undefined): Statement[] {
  const kept = vault?.look(name);
  if (!kept || kept.state === 'unopenable') return [];
  return [{ value: kept.state === 'open' ? kept.value.reveal() : standIn(name), source: { layer: 'vault', name } }];
}

function processLookup({ process, ignoreCase }: EnvironmentLayers): Lookup {
  if (!ignoreCase) return (name) => (Object.hasOwn(process, name) ? process[name] : undefined);
  const folded = new Map(Object.entries(process).map(([name, value]) => [name.toUpperCase(), value]));
  return (name) => folded.get(name.toUpperCase());
}

const fileSource = (name: string, file: string, line: number): Source => ({ layer: 'env-file', name, file, line });

const isText = (statement: Statement): statement is Statement & { value: string } => typeof statement.value === 'string';

const hasText = (statement: Statement): statement is Statement & { value: string } => isText(statement) && statement.value !== '';
