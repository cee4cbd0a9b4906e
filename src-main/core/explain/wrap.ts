/** Lines of at most `width` UTF-16 units, broken at spaces where there are any; a pair that makes one character stays together. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > 0 ? space : cut(rest, width);
    lines.push(rest.slice(0, end));
    rest = rest.slice(space > 0 ? end + 1 : end);
  }
  return [...lines, rest];
}

const cut = (text: string, width: number): number => (width > 1 && /[\uD800-\uDBFF]/.test(text.charAt(width - 1)) ? width - 1 : width);
