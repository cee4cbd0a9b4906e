import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../shared/plain-error.mjs';

/**
 * The arguments that decide about Chromium's sandbox. Chromium refuses to run as root with it, so
 * root runs without; nobody else does.
 * @param {(line: string) => void} log
 * @returns {string[]}
 */
export function sandboxArguments(log) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  log('You are root, where Chromium cannot use its sandbox: starting with --no-sandbox.');
  return ['--no-sandbox'];
}

/**
 * Stops early where the kernel keeps ordinary users from building a sandbox (Ubuntu since 23.10),
 * instead of letting Chromium abort with a stack.
 * @param {string} executable Electron.
 * @param {number | undefined} uid 0 for root, who runs without a sandbox anyway.
 * @param {(path: string) => string | undefined} [read] Text of a kernel setting.
 * @throws {PlainError} With the command that allows it.
 */
export function refuseWithoutSandbox(executable, uid, read = settingOf) {
  if (uid === 0) return;
  const forbidden =
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0';
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (!forbidden || isSetuidRoot(helper)) return;
  throw new PlainError(
    'The app cannot build its sandbox, because this system does not allow user namespaces to ordinary programs. ' +
      `Let Chromium's own helper do it and start again:\n\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/** @param {string} path */
function isSetuidRoot(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}

/** @param {string} path */
function settingOf(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
