import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the repository, absolute.
 * @param {...string} parts
 */
export const inRepository = (...parts) => join(repository, ...parts);
