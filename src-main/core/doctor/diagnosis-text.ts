import { wrap } from '../explain/wrap.ts';
import type { Diagnosis } from './diagnosis.ts';

const WIDTH = 100;
const INDENT = '    ';

const TITLES = { error: 'Errors', warning: 'Warnings', note: 'Notes' } as const;

/** Findings for a terminal of 100 columns, grouped by severity, each with file:line:column and its fix. */
export function diagnosesText(all: readonly Diagnosis[]): string {
  if (all.length === 0) return 'No findings: everything that was read is in order.\n';
  const groups = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const found = all.filter((diagnosis) => diagnosis.severity === severity);
    return found.length === 0 ? [] : [`${TITLES[severity]} (${found.length})\n\n${found.map(oneText).join('\n')}`];
  });
  return groups.join('\n');
}

function oneText({ code, message, file, line, column, excerpt, fix }: Diagnosis): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const body = [...wrap(clean(message), WIDTH - INDENT.length), ...(excerpt === undefined ? [] : ['', ...excerpt.split('\n'), ''])];
  const label = fix ? [`Fix: ${clean(fix.label)}.`] : [];
  const title = place === '' ? code : `${clean(place)}  ${code}`;
  return `  ${title}\n${[...body, ...label].map((text) => `${INDENT}${text}`.trimEnd()).join('\n')}\n`;
}

/** Names of files and models could hold anything. */
const clean = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
