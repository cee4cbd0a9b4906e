import { sourceWords } from '../source-words.ts';
import type { ExplainedValue, Explanation } from './explanation.ts';
import { wrap } from './wrap.ts';

const WIDTH = 100;

/** An explanation for a terminal of 100 columns: each value, below it where it comes from and what it hides. */
export function explanationText({ ok, values }: Explanation): string {
  if (values.length === 0) return 'Nothing says which model to use.\n';
  const labels = values.map(({ field }) => field.replace(/^generationConfig\./, ''));
  const indent = Math.max(...labels.map(({ length }) => length)) + 2;
  const rows = values.map((value, at) => rowText(labels[at] ?? '', value, indent));
  const title = ok ? 'A request would use:' : 'This is known:';
  return `${title}\n\n${rows.join('\n')}`;
}

function rowText(label: string, { value, source, hides }: ExplainedValue, indent: number): string {
  const lines = [valueText(value), `from ${plain(sourceWords(source))}`, ...hides.map((hidden) => `hides ${plain(sourceWords(hidden))}`)];
  const wrapped = lines.flatMap((line, at) => wrap(line, WIDTH - indent - (at === 0 ? 0 : 2)).map((part) => (at === 0 ? part : `  ${part}`)));
  return wrapped.map((line, at) => `${(at === 0 ? label : '').padEnd(indent)}${line}\n`).join('');
}

/** Objects as JSON; a text that holds control characters too, so that it stays on its line. */
function valueText(value: unknown): string {
  return typeof value === 'string' ? plain(value) : plain(JSON.stringify(value) ?? '');
}

const plain = (text: string): string => (/\p{Cc}/u.test(text) ? JSON.stringify(text).replaceAll(/\p{Cc}/gu, escaped) : text);

/** JSON leaves the control characters from U+007F to U+009F as they are, and terminals obey them. */
const escaped = (control: string): string => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
