import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A keyring of a test's own, unlocked, on a message bus of its own. */
export interface TestKeyring {
  /** What the app must be started with. */
  env: Record<string, string>;
  switches: string[];
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** Starts one whose files stand below `folder`; `undefined` where its programs are not installed. */
export async function startKeyring(folder: string): Promise<TestKeyring | undefined> {
  const programs = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'].map((name) => run('sh', ['-c', `command -v ${name}`]));
  if ((await Promise.allSettled(programs)).some(({ status }) => status === 'rejected')) return undefined;
  const runtime = join(folder, 'runtime');
  await mkdir(runtime, { recursive: true, mode: 0o700 });
  const base = { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_RUNTIME_DIR: runtime };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { env: base, stdio: ['ignore', 'pipe', 'ignore'] });
  const [address] = (await once(bus.stdout.setEncoding('utf8'), 'data')) as [string];
  const env = { ...base, DBUS_SESSION_BUS_ADDRESS: address.trim() };
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets', '--foreground'], { env, stdio: ['pipe', 'ignore', 'ignore'] });
  daemon.stdin.end('test\n');
  await untilOnBus(env);
  const stop = async (): Promise<void> => {
    await end(daemon);
    await end(bus);
  };
  return { switches: ['-r', join(import.meta.dirname, 'real-keyring.cjs')], env: { XDG_DATA_HOME: env.XDG_DATA_HOME, XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: env.DBUS_SESSION_BUS_ADDRESS }, stop };
}

/** Resolves when the keyring has taken its name on the bus; gives up after ten seconds. */
async function untilOnBus(env: Record<string, string>, tries = 100): Promise<void> {
  const question = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  const { stdout } = await run('dbus-send', question, { env });
  if (stdout.includes('true')) return;
  if (tries === 0) throw new Error('gnome-keyring-daemon did not come up');
  await sleep(100);
  return untilOnBus(env, tries - 1);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
