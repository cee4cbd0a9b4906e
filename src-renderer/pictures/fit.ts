/** Longest side of a picture that is sent, in pixels: what the protocols' models look at at most. */
const LONGEST_SIDE = 1568;

/** Most base64 characters of one picture; main takes no more. */
export const MOST_CHARACTERS = 900_000;

interface Size {
  width: number;
  height: number;
}

/** One way to write a picture. */
export interface Encoding {
  type: 'image/png' | 'image/webp';
  quality?: number;
}

/** The size at which a picture is sent: its own, or as much smaller as its longest side asks for. */
export function fitted({ width, height }: Size): Size {
  return scaled({ width, height }, Math.min(1, LONGEST_SIDE / Math.max(width, height)));
}

/** A size by a factor, at least one pixel each way. */
export function scaled({ width, height }: Size, factor: number): Size {
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** How to write a picture, best first: what has sharp edges stays as it is as long as it is small enough. */
export function encodingsFor(type: string): readonly Encoding[] {
  const smaller: Encoding[] = [0.9, 0.8, 0.65].map((quality) => ({ type: 'image/webp', quality }));
  return type === 'image/png' || type === 'image/gif' ? [{ type: 'image/png' }, ...smaller] : smaller;
}
