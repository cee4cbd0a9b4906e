import { PROTOCOLS } from './models/protocol.ts';
import type { Protocol } from './models/protocol.ts';
import type { Result } from './result.ts';
import { listed, say } from './say.ts';
import { Secret } from './secret.ts';

/** What the command line asked for. An empty value counts as absent (cases A42, A43). */
export interface Flags {
  prompt?: string;
  model?: string;
  authType?: Protocol;
  openaiApiKey?: Secret;
  openaiBaseUrl?: string;
  explain?: boolean;
  doctor?: boolean;
  json?: boolean;
  help?: boolean;
  version?: boolean;
}

const TEXT_FLAGS: Readonly<Record<string, string>> = {
  '-p': 'prompt',
  '--prompt': 'prompt',
  '-m': 'model',
  '--model': 'model',
  '--auth-type': 'authType',
  '--openai-api-key': 'openaiApiKey',
  '--openai-base-url': 'openaiBaseUrl',
};

const SWITCHES: Readonly<Record<string, 'explain' | 'doctor' | 'json' | 'help' | 'version'>> = {
  '--explain': 'explain',
  '--doctor': 'doctor',
  '--json': 'json',
  '-h': 'help',
  '--help': 'help',
  '-v': 'version',
  '--version': 'version',
};

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Splits `--name=value`; a bare flag has no value yet. */
function split(argument: string): { name: string; value?: string } {
  const at = argument.indexOf('=');
  return at < 0 ? { name: argument } : { name: argument.slice(0, at), value: argument.slice(at + 1) };
}

const isOurFlag = (argument: string): boolean => {
  const { name } = split(argument);
  return own(TEXT_FLAGS, name) !== undefined || own(SWITCHES, name) !== undefined;
};

/** The last value of each text flag. A flag that is followed by another of our flags has no value. */
function collect(argv: readonly string[]): { texts: Map<string, string>; flags: Flags } {
  const texts = new Map<string, string>();
  const flags: Flags = {};
  for (let at = 0; at < argv.length && argv[at] !== '--'; at += 1) {
    const { name, value } = split(argv[at] ?? '');
    const target = own(TEXT_FLAGS, name);
    const toggle = own(SWITCHES, name);
    if (toggle !== undefined) flags[toggle] = value !== 'false';
    if (target === undefined) continue;
    const next = argv[at + 1];
    if (value !== undefined) texts.set(target, value);
    else if (next !== undefined && next !== '--' && !isOurFlag(next)) {
      texts.set(target, next);
      at += 1;
    }
  }
  return { texts, flags };
}

/**
 * Reads the command line without the program's own name. Switches of Chromium and Electron and positional
 * arguments are none of our business and are passed over; a protocol that does not exist is an error (A36, X11).
 */
export function parseFlags(argv: readonly string[]): Result<Flags> {
  const { texts, flags } = collect(argv);
  const given = (name: string): string | undefined => texts.get(name) || undefined;
  const authType = given('authType');
  const protocol = PROTOCOLS.find((known) => known === authType);
  if (authType !== undefined && protocol === undefined) {
    const message = say`There is no sign-in method with the name that --auth-type gives. It must be one of ${listed(PROTOCOLS)}, in small letters.`;
    return { ok: false, error: { code: 'model/invalid-auth-type', message } };
  }
  const [prompt, model, key, baseUrl] = ['prompt', 'model', 'openaiApiKey', 'openaiBaseUrl'].map(given);
  if (prompt !== undefined) flags.prompt = prompt;
  if (model !== undefined) flags.model = model;
  if (protocol !== undefined) flags.authType = protocol;
  if (key !== undefined) flags.openaiApiKey = new Secret(key);
  if (baseUrl !== undefined) flags.openaiBaseUrl = baseUrl;
  return { ok: true, value: flags };
}

/** Whether the command line asks for something that is answered in the terminal, without a window. */
export const asksInTerminal = ({ prompt, explain, doctor, help, version }: Flags): boolean =>
  prompt !== undefined || [explain, doctor, help, version].includes(true);
