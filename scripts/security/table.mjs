/**
 * Rows of the table of attacks from Playwright's JSON report: tests note them as annotations of type `figure`.
 * @param {unknown} report
 * @returns {{ what: string, tried: number, escaped: number }[]}
 */
export function figuresIn(report) {
  /** @type {{ what: string, tried: number, escaped: number }[]} */
  const rows = [];
  /** @param {unknown} node */
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    const { type, description } = /** @type {{ type?: unknown, description?: unknown }} */ (node);
    if (type === 'figure' && typeof description === 'string') rows.push(JSON.parse(description));
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(report);
  return [...new Map(rows.map((row) => [row.what, row])).values()].toSorted((one, other) => one.what.localeCompare(other.what, 'en'));
}

/** @param {{ what: string, tried: number, escaped: number }[]} rows */
export function attackTable(rows) {
  const sum = (/** @type {'tried' | 'escaped'} */ name) => rows.reduce((all, row) => all + row[name], 0);
  const lines = rows.map(({ what, tried, escaped }) => `| ${what} | ${tried} | ${tried - escaped} | ${escaped} |`);
  return ['| attacks | tried | blocked | escaped |', '| --- | ---: | ---: | ---: |', ...lines, `| all | ${sum('tried')} | ${sum('tried') - sum('escaped')} | ${sum('escaped')} |`].join('\n');
}

/**
 * The document with the table between its markers.
 * @param {string} document
 * @param {string} table
 * @param {string} when
 */
export function withAttacks(document, table, when) {
  const [start, end] = ['<!-- security -->', '<!-- /security -->'];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document lacks its markers ${start} and ${end}.`);
  return `${document.slice(0, from)}${start}\n${when}\n\n${table}\n${document.slice(to)}`;
}
