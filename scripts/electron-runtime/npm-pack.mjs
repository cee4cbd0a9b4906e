import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../shared/repository.mjs';
import { progressMeter, watchSize } from './progress.mjs';

/** npm could not bring the package; the message is npm's own summary. */
export class NpmFailed extends Error {
  /** @override */
  name = 'NpmFailed';

  /**
   * @param {string} summary
   * @param {string} [code] For example ENOTFOUND.
   */
  constructor(summary, code = '') {
    super(summary);
    this.code = code;
  }
}

/**
 * Fetches a package's tarball with npm, which honours the person's own npm configuration. npm's
 * cache for it is thrown away: the tarball is large and never needed twice.
 * @param {import('./pinned.mjs').PinnedDist} pin
 * @param {string} folder Where the tarball goes.
 * @param {Parameters<typeof progressMeter>[1]} [out] Where the progress is shown.
 * @returns {Promise<string>} The tarball's path.
 * @throws {NpmFailed}
 */
export async function npmPack(pin, folder, out = process.stderr) {
  const cache = join(folder, 'npm-cache');
  await mkdir(cache);
  const report = progressMeter(pin.bytes, out);
  const stopWatching = watchSize(cache, report);
  try {
    const args = ['pack', pin.spec, '--json', '--ignore-scripts', '--loglevel=error', '--no-progress'];
    const printed = await npm([...args, '--cache', cache, '--pack-destination', folder]);
    report(pin.bytes);
    return join(folder, JSON.parse(printed)[0].filename);
  } finally {
    stopWatching();
    await rm(cache, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<string>} What npm wrote to standard output.
 */
function npm(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
    // Before the staging folder is removed, so that npm does not write it anew.
    const stop = () => child.kill('SIGKILL');
    process.prependOnceListener('exit', stop);
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', (error) => reject(new NpmFailed(error.message)));
    child.on('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve(out);
      else reject(failureIn(out, errors.trim() || `npm stopped with code ${code}`));
    });
  });
}

/**
 * With --json npm prints its failure as `{"error": {"code", "summary"}}`.
 * @param {string} printed
 * @param {string} otherwise
 */
function failureIn(printed, otherwise) {
  try {
    const { code, summary } = JSON.parse(printed).error;
    return new NpmFailed(String(summary), String(code));
  } catch {
    return new NpmFailed(otherwise);
  }
}
