import { addAbortSignal } from 'node:stream';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseFlags } from '../../core/flags.ts';
import type { Flags } from '../../core/flags.ts';
import { createSend } from '../../llm/send.ts';
import { openWire } from '../../llm/wire.ts';
import { answerInTerminal } from './answer.ts';
import { errorText, print } from './output.ts';
import type { Output } from './output.ts';
import { headlessAccounts } from '../credentials/headless-accounts.ts';
import { usage } from './usage.ts';
import { appVault } from '../vault/vault-names.ts';
import { loadWorkspace } from '../workspace.ts';

const UNWRITABLE = 'The answer could not be written to standard output, so it was stopped. Check that the target has space left.\n';

/** The parts of a process that a run without a window uses. */
export interface HeadlessProcess {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  arch: string;
  stdin: Readable & { isTTY?: boolean };
  stdout: Output & { on(event: 'error', listener: (error: Error) => void): unknown };
  stderr: Output;
  cwd(): string;
  once(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** What a run without a window is given; nothing else is read. */
export interface HeadlessInput {
  /** Without the program's own name. */
  argv: readonly string[];
  process: HeadlessProcess;
  home: string;
  version: string;
  /** What people type to start it. */
  command: string;
}

interface Interruption {
  signal: AbortSignal;
  /** What the run exits with once it is interrupted: 130 and 143 as shells count signals, 0 when the reader has left. */
  exitCode(): number | undefined;
  end(): void;
}

const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

function interruption(process: HeadlessProcess): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  const stop = (value: number): void => {
    code ??= value;
    controller.abort();
  };
  const interrupt = (): void => {
    stop(130);
  };
  const terminate = (): void => {
    stop(143);
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', terminate);
  process.stdout.on('error', (error) => {
    if (!isClosedPipe(error)) void print(process.stderr, UNWRITABLE);
    stop(isClosedPipe(error) ? 0 : 1);
  });
  const end = (): void => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', terminate);
  };
  return { signal: controller.signal, exitCode: () => code, end };
}

/** Standard input is read only when nothing else was asked and no person sits there. */
async function promptOf(flags: Flags, stdin: HeadlessProcess['stdin'], signal: AbortSignal): Promise<string> {
  if (flags.prompt !== undefined || stdin.isTTY === true) return flags.prompt ?? '';
  return (await text(addAbortSignal(signal, stdin)).catch(() => '')).trim();
}

async function run({ argv, process, home, version, command }: HeadlessInput, signal: AbortSignal): Promise<number> {
  const { stdout, stderr, env, platform, arch } = process;
  const fail = async (words: string): Promise<number> => {
    await print(stderr, words);
    return 1;
  };
  const flags = parseFlags(argv);
  if (!flags.ok) return fail(errorText(flags.error));
  if (flags.value.help === true || flags.value.version === true) {
    await print(stdout, flags.value.help === true ? usage(command) : `Switchyard ${version}\n`);
    return 0;
  }
  const vault = appVault({ home, environment: env, platform });
  const start = { home, cwd: process.cwd(), environment: env, platform };
  const accounts = headlessAccounts(start);
  const place = { ...start, flags: flags.value, vault, accounts: accounts.place };
  if (flags.value.explain === true) return (await import('./explain.ts')).explainInTerminal(place, process);
  if (flags.value.doctor === true) return (await import('./doctor.ts')).examineInTerminal(place, process);
  const prompt = await promptOf(flags.value, process.stdin, signal);
  if (prompt === '') return signal.aborted ? 1 : fail(`Nothing was asked. Give a question with -p, or pipe one in.\n\n${usage(command)}`);
  const workspace = await loadWorkspace(place);
  if (workspace.fatal !== undefined) return fail(errorText(workspace.fatal));
  const route = workspace.route();
  if (!route.ok) return fail(errorText(route.error));
  const send = createSend(openWire({ version, platform, arch, home, accounts: accounts.access }));
  return answerInTerminal({ route: route.value, prompt }, { send, stdout, stderr, signal });
}

/**
 * Answers one question without a window: `-p "question"`, or a question on standard input; or prints what `--explain`
 * and `--doctor` ask for, which wins over a question. The answer streams to
 * standard output, errors go to standard error. Returns the exit code: 0, 1, or 130 after Ctrl-C.
 */
export async function runHeadless(input: HeadlessInput): Promise<number> {
  const interrupted = interruption(input.process);
  try {
    const code = await run(input, interrupted.signal);
    return interrupted.exitCode() ?? code;
  } finally {
    interrupted.end();
  }
}
