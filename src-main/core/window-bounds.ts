/** A window's place on the screen, in device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How much of a window's title bar must be on some screen for the person to get hold of it. */
const GRIP = 80;

/** Remembered bounds fitted to the screens that exist now; undefined when no screen shows enough of them. */
export function visibleBounds(bounds: Bounds, screens: readonly Area[]): Area | undefined {
  const home = screens.find((area) => overlap(bounds.x, bounds.width, area.x, area.width) >= GRIP && bounds.y >= area.y && bounds.y <= area.y + area.height - GRIP);
  if (!home) return undefined;
  return { x: bounds.x, y: bounds.y, width: Math.min(bounds.width, home.width), height: Math.min(bounds.height, home.height) };
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

/** Reads what {@link Bounds} were saved as; anything else is forgotten. */
export function parseBounds(text: string): Bounds | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { x, y, width, height, maximized } = value as Record<string, unknown>;
  const numbers = [x, y, width, height].map(Number);
  const [left = NaN, top = NaN, wide = NaN, high = NaN] = numbers;
  if (!numbers.every(Number.isFinite) || wide < 1 || high < 1) return undefined;
  return { x: left, y: top, width: wide, height: high, maximized: maximized === true };
}
