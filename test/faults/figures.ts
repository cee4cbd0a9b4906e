import { appendFileSync } from 'node:fs';

/** One row of the table of figures: what was tried how often, what it cost. Rows of one name are added up. */
export interface Figure {
  part: 'fuzz' | 'fault' | 'soak';
  name: string;
  /** Runs, kills, cuts. */
  tried: number;
  /** Messages, keys, settings that are gone. */
  lost: number;
  /** Figures that are not counts: "heap 8.1 to 8.3 MB". */
  note?: string;
}

/** Writes a figure down for whoever asked for the table (`npm run test:faults`); for nobody else. */
export function record(figure: Figure): void {
  const path = process.env['SWITCHYARD_FIGURES'];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(figure)}\n`);
}
