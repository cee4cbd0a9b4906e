const BEGIN = '<!-- faults -->';
const END = '<!-- /faults -->';

/** @typedef {{ part: 'fuzz' | 'fault' | 'soak', name: string, tried: number, lost: number, note?: string }} Figure */

/** @type {Record<Figure['part'], string>} */
const TRIED = { fuzz: 'hostile inputs', fault: 'survived', soak: 'rounds' };

/**
 * The table of what tests wrote down, one JSON object a line. Fuzzing is one row and a list of parsers; rows of one
 * name are added up.
 * @param {string} lines
 */
export function figureTable(lines) {
  const figures = lines.split('\n').filter((line) => line !== '').map((line) => /** @type {Figure} */ (JSON.parse(line)));
  const parsers = new Set(figures.filter(({ part }) => part === 'fuzz').map(({ name }) => name));
  const rows = [...joined(figures.filter(({ part }) => part === 'fuzz'), `fuzzing of ${parsers.size} parsers`), ...joined(figures.filter(({ part }) => part !== 'fuzz'))];
  const cells = rows.map(({ part, name, tried, lost, note }) => `| ${name} | ${tried.toLocaleString('en')} ${TRIED[part]} | ${lost} | ${note ?? ''} |`);
  return ['| what | how often | things lost | more |', '| --- | --- | --- | --- |', ...cells].join('\n');
}

/** @param {Figure[]} figures @param {string} [as] One name for all of them. */
function joined(figures, as) {
  /** @type {Map<string, Figure>} */
  const rows = new Map();
  for (const figure of figures) {
    const name = as ?? figure.name;
    const before = rows.get(name);
    rows.set(name, { ...figure, name, tried: (before?.tried ?? 0) + figure.tried, lost: (before?.lost ?? 0) + figure.lost });
  }
  return [...rows.values()];
}

/**
 * The document with the table in its place.
 * @param {string} text
 * @param {string} table
 * @param {Date} on
 */
export function withTable(text, table, on) {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The document has no ${BEGIN} and ${END}.`);
  const head = `${process.platform} ${process.arch}, ${on.toISOString().slice(0, 10)}.`;
  return `${text.slice(0, begin + BEGIN.length)}\n\n${head}\n\n${table}\n\n${text.slice(end)}`;
}
