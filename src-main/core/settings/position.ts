/** A place in a text file: both count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** Line breaks are CRLF, LF and a lone CR. A byte-order mark takes no column. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = lineStart; at < offset && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isBreak = code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
    if (!isBreak) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: Math.max(1, offset - lineStart + 1) };
}
