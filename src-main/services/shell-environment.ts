import { isSupportedShell, shellEnvironmentOf, shellName } from '../core/environment/login-shell-command.ts';
import { allowedVariables, isKnownVariable } from '../core/environment/login-shell-names.ts';
import { parseListing } from '../core/environment/login-shell-output.ts';
import { hasLoginShells, wantsLoginShell, type LoginShellMode, type StartHints } from '../core/environment/login-shell-start.ts';
import type { LoginShellRun, LoginShellStart } from '../shell/login-shell.ts';
import type { PlaceLoginShell } from './place.ts';
import type { Preferences } from './preferences.ts';
import { shellFinding, type ShellTrouble } from './shell-environment-words.ts';

/** What a window shows of the login shell's variables: names only. */
export interface ShellEnvironmentView {
  /** False on Windows, where there are no login shells. */
  supported: boolean;
  mode: LoginShellMode;
  state: 'off' | 'reading' | 'read' | 'failed';
  /** "zsh". */
  shell: string;
  /** Milliseconds since 1970. */
  readAt?: number;
  names: string[];
}

/** The login shell's variables, read once, again on request, and when settings name a variable that was not looked for. */
export interface ShellEnvironment extends PlaceLoginShell {
  view(): ShellEnvironmentView;
  /** Takes up the preference and reads if it says so. */
  start(): Promise<void>;
  refresh(): Promise<void>;
  use(mode: LoginShellMode): Promise<void>;
  /** Settings were read again: reads when they name something new. */
  settled(): Promise<void>;
}

/** What it depends on. */
export interface ShellEnvironmentPorts {
  run(start: LoginShellStart): Promise<LoginShellRun>;
  preferences: Preferences;
  hints: StartHints;
  home: string;
  /** From `$SHELL` or the system's list of users; empty when there is none. */
  shell: string;
  now(): number;
  changed(): void;
}

const TIMEOUT_MS = 5000;
const LIMIT = 1024 * 1024;

/** `changed` is called when what `view` answers has changed, and when variables arrived. */
export function createShellEnvironment({ run, preferences, hints, home, shell, now, changed }: ShellEnvironmentPorts): ShellEnvironment {
  const name = shellName(shell);
  /** What the settings asked for, and which of it the last reading looked for. */
  const asked = new Set<string>();
  let known: ReadonlySet<string> = new Set();
  let variables: ReadonlyMap<string, string> = new Map();
  let mode: LoginShellMode = 'auto';
  let trouble: ShellTrouble | undefined;
  let readAt: number | undefined;
  let reading: Promise<void> | undefined;
  let isStarted = false;
  const isOn = (): boolean => wantsLoginShell(mode, hints);

  const readOnce = async (): Promise<void> => {
    known = new Set(asked);
    const environment = shellEnvironmentOf(hints.environment, home);
    const found: LoginShellRun | { ok: false; reason: 'unsupported' } = isSupportedShell(shell)
      ? await run({ shell, environment, home, timeoutMs: TIMEOUT_MS, limit: LIMIT })
      : { ok: false, reason: 'unsupported' };
    reading = undefined;
    if (!isOn()) return;
    trouble = found.ok ? undefined : found.reason;
    if (found.ok) {
      variables = allowedVariables(parseListing(found.listing), known);
      readAt = now();
    }
    changed();
  };
  const read = (): Promise<void> => {
    if (!isOn()) return Promise.resolve();
    reading ??= readOnce();
    changed();
    return reading;
  };
  const forget = (): void => {
    variables = new Map();
    trouble = undefined;
    readAt = undefined;
  };

  return {
    shell: name,
    mention: (variable) => void asked.add(variable),
    get(variable) {
      asked.add(variable);
      return isOn() ? variables.get(variable) : undefined;
    },
    findings: () => (trouble === undefined ? [] : [shellFinding(name, trouble)]),
    view: () => ({
      supported: hasLoginShells(hints.platform),
      mode,
      state: stateOf(isOn(), reading !== undefined, trouble),
      shell: name,
      ...(readAt === undefined ? {} : { readAt }),
      names: [...variables.keys()].toSorted(),
    }),
    async start() {
      mode = await preferences.shellEnvironment();
      isStarted = true;
      await read();
    },
    refresh: read,
    async use(next) {
      await preferences.useShellEnvironment(next);
      mode = next;
      if (!isOn()) forget();
      changed();
      void read();
    },
    async settled() {
      const isNew = [...asked].some((variable) => !known.has(variable) && !isKnownVariable(variable));
      if (isStarted && reading === undefined && isNew) await read();
    },
  };
}

function stateOf(isOn: boolean, isReading: boolean, trouble: ShellTrouble | undefined): ShellEnvironmentView['state'] {
  if (!isOn) return 'off';
  if (isReading) return 'reading';
  return trouble === undefined ? 'read' : 'failed';
}
