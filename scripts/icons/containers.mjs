/** @typedef {{ size: number, png: Buffer }} Picture A square PNG and its width in pixels. */

/** Apple's names of the pictures in an .icns file: what is shown at which density, and the pixels of it. */
const appleKinds = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/** The widths that an .icns file needs. */
export const appleSizes = [...new Set(appleKinds.map(([, size]) => size))];

/**
 * The pictures as an .icns file: a header, then each kind with its length, big-endian.
 * @param {Picture[]} pictures One of each of `appleSizes`.
 */
export function icns(pictures) {
  const parts = appleKinds.map(([kind, size]) => {
    const png = pictures.find((picture) => picture.size === size)?.png;
    if (png === undefined) throw new Error(`An .icns file needs a picture of ${size} pixels.`);
    return tagged(kind, png);
  });
  return tagged('icns', Buffer.concat(parts));
}

/**
 * @param {string} tag
 * @param {Buffer} content
 */
function tagged(tag, content) {
  const head = Buffer.alloc(8);
  head.write(tag, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

const directory = 6;
const entry = 16;

/**
 * The pictures as an .ico file: a directory, then the PNGs as they are (read since Windows Vista), little-endian.
 * @param {Picture[]} pictures None over 256 pixels.
 */
export function ico(pictures) {
  const head = Buffer.alloc(directory + entry * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = directory + entry * index;
    // One byte each: 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
