const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * The words of the first command in a text, as a POSIX shell splits them: quotes, backslashes, lines that go on. Variables
 * stay as they are written. Ends at `;`, `&`, `|` or a line break outside of quotes. Never throws.
 */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const take = (part: string): void => {
    word = (word ?? '') + part;
  };
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === "'" || letter === '"') {
      const isAnsi = letter === "'" && word?.endsWith('$') === true;
      if (isAnsi) word = word?.slice(0, -1);
      const quoted = readQuoted(text, at, isAnsi);
      take(quoted.text);
      at = quoted.end;
    } else if (letter === '\\' || letter === '^' || letter === '`') {
      const broken = /^.[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(at, at + 200));
      if (broken) at += broken[0].length;
      else if (letter === '\\') {
        take(text.charAt(at + 1));
        at += 2;
      } else {
        take(letter);
        at += 1;
      }
    } else if (/[ \t]/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else if (/[;&|\n\r]/.test(letter) && (word === undefined || letter !== '&')) {
      break;
    } else {
      take(letter);
      at += 1;
    }
  }
  return word === undefined ? words : [...words, word];
}

/** From an opening quote to behind the closing one, or to the end of the text where there is none. */
function readQuoted(text: string, start: number, isAnsi: boolean): { text: string; end: number } {
  const quote = text.charAt(start);
  const parts: string[] = [];
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) {
    const next = text.charAt(at + 1);
    if (text.charAt(at) === '\\' && (isAnsi || (quote === '"' && /["\\$`\n]/.test(next)))) {
      parts.push(isAnsi ? (ESCAPES[next] ?? next) : next === '\n' ? '' : next);
      at += 2;
    } else {
      parts.push(text.charAt(at));
      at += 1;
    }
  }
  return { text: parts.join(''), end: at + 1 };
}
