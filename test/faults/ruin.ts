import { createHash } from 'node:crypto';

/**
 * Damages bytes so that no reader can take them for good, as bad disks, bad copies and bad luck do. Which way is told
 * by the seed. `all`: from end to end, for formats that live with a damaged line.
 */
export function ruined(bytes: Buffer, seed: string, extent: 'some' | 'all' = 'some'): Buffer {
  const dice = createHash('sha256').update(seed).digest();
  const at = dice.readUInt32BE(4) % Math.max(1, bytes.length);
  if (extent === 'all') return Buffer.concat([Buffer.alloc(bytes.length), Buffer.from('\n')]);
  switch ((dice[0] ?? 0) % 5) {
    case 0: // cut off: a crash of a program that writes in place
      return bytes.subarray(0, Math.max(1, Math.min(at, bytes.length - 3)));
    case 1: // zeroes: a crash of the whole computer
      return Buffer.alloc(bytes.length);
    case 2: // bytes that are no text in the middle
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0x00, 0x7b]), bytes.subarray(at)]);
    case 3: // the end of another file behind it
      return Buffer.concat([bytes, bytes.subarray(at), Buffer.from('}')]);
    default: // the beginning is gone
      return Buffer.from(`#${bytes.subarray(1).toString()}`);
  }
}
