import { hashOf, type FileRead } from '../../shell/files.ts';

/** The drafted text of a file, as if it had been read; `undefined` for a file that is not drafted. */
export function drafted(overlay: ReadonlyMap<string, string> | undefined, path: string): Extract<FileRead, { state: 'present' }> | undefined {
  const text = overlay?.get(path);
  return text === undefined ? undefined : { state: 'present', text, bytes: Buffer.from(text), hash: hashOf(text), mode: 0o600, lossless: true };
}
