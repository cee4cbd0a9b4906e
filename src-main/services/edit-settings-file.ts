import type { Result } from '../core/result.ts';
import { parseSettings } from '../core/settings/document.ts';
import { applyEdits, type Edit } from '../core/settings/edit.ts';
import type { JsonObject } from '../core/settings/json.ts';
import { replaceFile } from '../shell/replace-file.ts';
import { readSettled } from '../shell/settled-read.ts';
import { encodingFinding, fatalError, interruptedFinding, textFinding, unreadableFinding } from './file-words.ts';
import { writeError } from './write-words.ts';

/** How often an edit is applied anew to a file that someone else changed in between. */
const TRIES = 3;

/**
 * Edits a settings file as one durable step, creating it (0600) when it is missing. A file that has a mistake is never
 * written to (R13); one that changes in the meantime is read and edited anew. The caller holds the lock.
 */
export async function editSettingsFile(path: string, file: string, edits: (value: JsonObject) => Edit[], attempt = 1): Promise<Result<null>> {
  const read = await readSettled(path);
  if (read.state === 'interrupted') return refuse(fatalError(interruptedFinding(file, read.aside)));
  if (read.state === 'unreadable') return refuse(fatalError(unreadableFinding('settings/unreadable', file, read.reason)));
  if (read.state === 'present' && !read.lossless) return refuse(fatalError(encodingFinding(file)));
  const text = read.state === 'present' ? read.text : '';
  const parsed = parseSettings(text);
  if (!parsed.ok) return refuse(fatalError(textFinding(file, parsed.problem)));
  const edited = applyEdits(text, edits(parsed.document.value));
  if (!edited.ok) return edited;
  if (edited.value === text) return { ok: true, value: null };
  const replaced = await replaceFile(path, edited.value, { expectedHash: read.state === 'present' ? read.hash : null, mode: 0o600 });
  if (replaced.ok) return { ok: true, value: null };
  if (replaced.reason === 'changed' && attempt < TRIES) return editSettingsFile(path, file, edits, attempt + 1);
  return refuse(writeError(file, replaced.reason === 'changed' ? 'changed' : replaced.code));
}

const refuse = (error: ReturnType<typeof fatalError>): Result<null> => ({ ok: false, error });
