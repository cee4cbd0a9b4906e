import { createAllowance } from '../../core/log/allowance.ts';
import { cleanLine } from '../../core/log/clean-line.ts';
import { entryLine, type Log } from '../../core/log/entry.ts';
import { createLineBuffer } from '../../core/log/line-buffer.ts';
import type { AppendLog } from '../../shell/log-file.ts';

const A_MINUTE = { most: 120, withinMs: 60_000 };

/** What the log needs of the outside. */
interface LogPorts {
  append: AppendLog;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Values that must not be written, as known when a line is. */
  secrets(): readonly string[];
}

/** The one way into the log. */
export interface AppLog {
  log: Log;
  /** Takes a piece of a text, which need not end where a line does: lines are redacted and written whole. Never throws. */
  write(piece: string): void;
  /** Nothing is redacted or written before this, so that the log takes no time of the start. */
  begin(): void;
  /** Writes what waits, an unfinished line too. Never throws. */
  settled(): Promise<void>;
}

/** A log of this run over one file. */
export function createLog({ append, now, secrets }: LogPorts): AppLog {
  const buffer = createLineBuffer();
  const allowed = createAllowance(A_MINUTE.most, A_MINUTE.withinMs);
  let waiting: string[] = [];
  let hasBegun = false;
  let written = Promise.resolve();

  const flush = (): void => {
    const lines = waiting;
    waiting = [];
    if (lines.length === 0) return;
    const text = (): string => lines.map((line) => `${cleanLine(line, secrets())}\n`).join('');
    written = written.then(async () => append(text())).catch(() => undefined);
  };
  const write = (piece: string): void => {
    waiting.push(...buffer.push(piece));
    if (hasBegun) flush();
  };

  return {
    write,
    log(entry) {
      const may = allowed(now());
      if (may === 'yes') write(`${entryLine(entry, now())}\n`);
      if (may === 'no-more') write(`${entryLine({ level: 'warn', code: 'log/full', text: 'more of this minute is left out' }, now())}\n`);
    },
    begin() {
      hasBegun = true;
      flush();
    },
    async settled() {
      waiting.push(...buffer.rest());
      flush();
      await written;
    },
  };
}
