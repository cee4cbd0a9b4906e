import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the pictures of a tour in the place of those that the documents show: `models/form-light.png` is the one that
 * the tour calls `models-form` in light. What the documents do not show is left where it is.
 * @param {string} taken Folder of the tour: "12-models-form-light.png".
 * @param {string} shown Folder of the documents' pictures.
 * @returns {string[]} Pictures of the documents that the tour has not taken.
 */
export function publish(taken, shown) {
  const pictures = new Map(readdirSync(taken).map((file) => [file.replace(/^\d+-/, ''), file]));
  const wanted = readdirSync(shown, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));
  return wanted.filter((name) => {
    const picture = pictures.get(name.replaceAll(/[\\/]/g, '-'));
    if (picture !== undefined) copyFileSync(join(taken, picture), join(shown, name));
    return picture === undefined;
  });
}
