import { createHash, randomBytes } from 'node:crypto';
import { readText } from '../../src-main/shell/files.ts';
import { withLock } from '../../src-main/shell/lock.ts';
import { replaceFile } from '../../src-main/shell/replace-file.ts';
import { editSettingsFile } from '../../src-main/services/edit-settings-file.ts';
import { writeDefaultModel } from '../../src-main/services/select-model.ts';

/** A text that says of itself whether it is whole. */
function sealedText(): string {
  const body = randomBytes(1000 + Math.floor(Math.random() * 200_000)).toString('base64');
  return `${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

/** Replaces a file again and again until it is killed. */
async function replaceForever(path: string): Promise<never> {
  process.stdout.write('begun\n');
  for (;;) {
    const read = await readText(path);
    await replaceFile(path, sealedText(), { expectedHash: read.state === 'present' ? read.hash : null, mode: 0o600 });
  }
}

/** Sets many values of one file, each under a name of its own. */
async function editMany(path: string, prefix: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const edits = (): { path: string[]; value: number }[] => [{ path: ['env', `${prefix}${index}`], value: index }];
    const result = await withLock(path, () => editSettingsFile(path, path, edits));
    if (!result.ok) throw new Error(result.error.message);
  }
}

/** Makes a model the default, and prints how that ended. */
async function select(home: string, modelKey: string): Promise<void> {
  const place = { home, cwd: home, environment: {}, platform: process.platform, flags: {} };
  process.stdout.write(JSON.stringify(await writeDefaultModel(place, modelKey)));
}

const [command, target = '', name = '', count = '0'] = process.argv.slice(2);
if (command === 'replace') await replaceForever(target);
if (command === 'edit') await editMany(target, name, Number(count));
if (command === 'select') await select(target, name);
