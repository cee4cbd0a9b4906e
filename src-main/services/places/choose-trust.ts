import { realpath } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { AppFailure } from '../../core/result.ts';
import type { Edit } from '../../core/settings/edit.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import type { JsonObject } from '../../core/settings/json.ts';
import { trustedFoldersPath } from '../../core/settings/scopes.ts';
import type { Place } from '../place.ts';
import type { Writer } from '../writing/writer.ts';

/** A rule of `trustedFolders.json`, or that there is none. */
export type TrustChoice = 'TRUST_FOLDER' | 'TRUST_PARENT' | 'DO_NOT_TRUST' | 'none';

/** Writes the rule of the folder that a window works in, as the CLI does: a rule under another spelling of it is changed. */
export async function chooseTrust(place: Place, trust: TrustChoice, writer: Writer): Promise<void> {
  const path = trustedFoldersPath(place, place.platform === 'win32' ? win32 : posix);
  const real = await realpath(place.cwd).catch(() => place.cwd);
  const edits = (rules: JsonObject): Edit[] => {
    const named = [...new Set([real, place.cwd])].filter((folder) => Object.hasOwn(rules, folder));
    if (trust === 'none') return named.map((folder) => ({ path: [folder], remove: true }));
    return (named.length > 0 ? named : [real]).map((folder) => ({ path: [folder], value: trust }));
  };
  const written = await writer.editSettings(path, edits, { file: displayPath(path, place.home) });
  if (!written.ok) throw new AppFailure(written.error);
}
