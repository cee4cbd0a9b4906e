import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appleSizes, icns, ico } from '../../../scripts/icons/containers.mjs';

const RESOURCES = join(import.meta.dirname, '../../../build-resources');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const widthOf = (png: Buffer): number => png.readUInt32BE(16);

/** The parts of an .icns file: its header's length and each picture by its kind. */
function partsOf(file: Buffer): { kind: string; png: Buffer }[] {
  const parts = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    parts.push({ kind: file.toString('latin1', at, at + 4), png: file.subarray(at + 8, at + file.readUInt32BE(at + 4)) });
  }
  return parts;
}

describe('an .icns file', () => {
  const file = readFileSync(join(RESOURCES, 'icon.icns'));

  it('says how long it is, and has a PNG of each kind', () => {
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const parts = partsOf(file);
    expect(parts.map(({ kind }) => kind)).toEqual(['icp4', 'icp5', 'ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14']);
    expect(parts.every(({ png }) => png.subarray(0, 4).equals(PNG))).toBe(true);
    expect(parts.map(({ png }) => widthOf(png))).toEqual([16, 32, 128, 256, 512, 1024, 32, 64, 256, 512]);
  });

  it('is not made of too few pictures', () => {
    expect(() => icns(appleSizes.slice(1).map((size) => ({ size, png: PNG })))).toThrow('16 pixels');
  });
});

describe('an .ico file', () => {
  it('names each picture, where it stands and how long it is', () => {
    const file = readFileSync(join(RESOURCES, 'icon.ico'));
    const count = file.readUInt16LE(4);
    const pictures = Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = file.readUInt32LE(at + 12);
      return { width: file.readUInt8(at) || 256, png: file.subarray(offset, offset + file.readUInt32LE(at + 8)) };
    });
    expect(pictures.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(pictures.map(({ png }) => widthOf(png))).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('begins with a directory as long as it has pictures', () => {
    expect(ico([{ size: 16, png: PNG }]).length).toBe(6 + 16 + PNG.length);
  });
});
