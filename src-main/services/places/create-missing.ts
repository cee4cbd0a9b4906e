import { basename } from 'node:path';
import type { TextEdit } from '../../core/settings/edit-text.ts';
import { AppFailure } from '../../core/result.ts';
import { readText } from '../../shell/files.ts';
import type { Writer } from '../writing/writer.ts';

const whole = (text: string): TextEdit[] => [{ offset: 0, was: '', text }];

/**
 * Creates a settings or `.env` file that is not there yet, for its owner only, so that it can be opened in an editor; `file` as
 * people write it. A file that exists is never touched. Throws an `AppFailure` that says why nothing was written.
 */
export async function createMissing({ path, file }: { path: string; file: string }, writer: Writer): Promise<void> {
  const isMissing = (await readText(path)).state === 'missing';
  if (isMissing) await create();

  async function create(): Promise<void> {
    const options = { file, base: null };
    const written =
      basename(path) === 'settings.json'
        ? await writer.editSettings(path, whole('{\n}\n'), options)
        : basename(path) === '.env' && (await writer.editEnv(path, whole('# One variable a line: NAME=value\n'), options));
    // somebody else was faster: the file is there
    if (written && !written.ok && written.error.code !== 'settings/changed') throw new AppFailure(written.error);
  }
}
