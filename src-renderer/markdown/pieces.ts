/** A part of a code block that is one element. While code streams in, only the last is laid out again. */
export interface Piece {
  from: number;
  piece: string;
  lines: number;
}

const MOST_LINES = 60;
const MOST_CHARACTERS = 4_000;

/** Cuts after every sixtieth line, or inside a line that is far too long, so that all pieces but the last stay the same while the text grows. */
export function pieces(text: string): Piece[] {
  const cut: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const { to, lines } = pieceEnd(text, from);
    cut.push({ from, piece: text.slice(from, to), lines });
    from = to;
  }
  return cut;
}

function pieceEnd(text: string, from: number): { to: number; lines: number } {
  // Only so far is looked at: the next line end may be a million characters away.
  const window = text.slice(from, from + MOST_CHARACTERS);
  let length = 0;
  let lines = 0;
  for (let end = window.indexOf('\n'); end !== -1 && lines < MOST_LINES; end = window.indexOf('\n', end + 1)) {
    length = end + 1;
    lines += 1;
  }
  const isLast = from + window.length === text.length && lines < MOST_LINES;
  if (isLast) return { to: text.length, lines: lines + 1 };
  return lines > 0 ? { to: from + length, lines } : { to: afterCharacter(text, from + window.length), lines: 1 };
}

/** The place itself, or the one after it where it stands between the halves of one character. */
function afterCharacter(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place + 1 : place;
}
