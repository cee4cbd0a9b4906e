const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
/** French is about this much longer than English. */
const GROWTH = 0.4;

/** A text as another language might have it: accents on every letter, 40 % longer, in brackets that show its ends. Parameters stay. */
export function pseudoText(text: string): string {
  if (text === '') return text;
  const accented = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => (part.length === 1 ? (ACCENTED[PLAIN.indexOf(part)] ?? part) : part));
  const letters = text.replace(/\{\w+\}/g, '').length;
  return `[${accented}${padding(Math.ceil(letters * GROWTH))}]`;
}

/** Short words, as a line can be broken between words. */
function padding(length: number): string {
  return ' one two three four five six seven eight nine ten'.repeat(Math.ceil(length / 49)).slice(0, length).trimEnd();
}
