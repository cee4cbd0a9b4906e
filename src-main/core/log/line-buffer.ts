/** Characters of a line that are held until it ends. */
const LONGEST = 64 * 1024;

const LEFT_OUT = '(a line of more than 64 KB was left out)';

/** Makes whole lines of pieces of any size. */
export interface LineBuffer {
  /** The lines that end in this piece, without their line breaks. */
  push(piece: string): string[];
  /** What came after the last line break, once nothing more comes. */
  rest(): string[];
}

/**
 * A secret that arrives in two pieces can be found only in the whole line, so no part of a line is given out. One that
 * is too long to hold is left out whole.
 */
export function createLineBuffer(): LineBuffer {
  let held = '';
  let isTooLong = false;
  const hold = (piece: string): void => {
    isTooLong ||= held.length + piece.length > LONGEST;
    held = isTooLong ? '' : held + piece;
  };
  const take = (): string => {
    const line = isTooLong ? LEFT_OUT : held;
    held = '';
    isTooLong = false;
    return line;
  };
  return {
    push(piece) {
      const [first = '', ...others] = piece.split('\n');
      hold(first);
      return others.map((next) => {
        const line = take();
        hold(next);
        return line;
      });
    },
    rest: () => (held !== '' || isTooLong ? [take()] : []),
  };
}
