#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { changelogFile, controlFile, debRequest } from './deb-request.mjs';

// Makes a .deb with dpkg-deb. electron-builder calls it in the place of fpm, with fpm's arguments.
const request = debRequest(process.argv.slice(2));
const root = await mkdtemp(join(tmpdir(), 'switchyard-deb-'));
try {
  for (const { from, to } of request.contents) await bring(from, join(root, to));
  const { Package = '' } = request.fields;
  const documents = join(root, 'usr/share/doc', Package);
  await mkdir(documents, { recursive: true });
  await writeFile(join(documents, 'changelog.gz'), gzipSync(changelogFile(request.fields, new Date()), { level: 9 }));
  const files = await filesIn(root);
  const controls = join(root, 'DEBIAN');
  await mkdir(controls, { mode: 0o755 });
  const kilobytes = Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1024);
  await put(join(controls, 'control'), controlFile({ ...request.fields, 'Installed-Size': String(kilobytes) }), 0o644);
  await put(join(controls, 'md5sums'), await sums(files), 0o644);
  for (const [name, script] of Object.entries(request.scripts)) {
    if (script !== undefined) await put(join(controls, name), await readFile(script, 'utf8'), 0o755);
  }
  await mkdir(dirname(request.file), { recursive: true });
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', root, request.file], { stdio: ['ignore', 'ignore', 'inherit'] });
} finally {
  await rm(root, { recursive: true, force: true });
}

/**
 * @param {string} from
 * @param {string} to
 */
async function bring(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

/**
 * @param {string} path
 * @param {string} content
 * @param {number} mode
 */
async function put(path, content, mode) {
  await writeFile(path, content);
  await chmod(path, mode);
}

/**
 * Every file, as the archive names it. Modes become what a system's files have, whatever the builder's umask was.
 * @param {string} folder
 */
async function filesIn(folder) {
  await chmod(folder, 0o755);
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mode, size } = await lstat(path);
    const isProgram = (mode & 0o100) !== 0 && !/\.so(\.\d+)*$/.test(entry.name);
    if (!entry.isSymbolicLink()) await chmod(path, entry.isDirectory() || isProgram ? 0o755 : 0o644);
    if (entry.isFile()) found.push({ path, name: path.slice(folder.length + 1), size });
  }
  return found;
}

/** @param {{ path: string, name: string }[]} files */
async function sums(files) {
  const lines = [];
  for (const { path, name } of files) lines.push(`${createHash('md5').update(await readFile(path)).digest('hex')}  ${name}\n`);
  return lines.join('');
}
