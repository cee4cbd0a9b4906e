/** The first place at or after an offset that is no white space. */
export function skipSpace(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

/** The beginning of the first line at or after an offset. */
export function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (/[\n\u2028\u2029]/.test(text.charAt(at))) return at + 1;
  }
  return text.length;
}
