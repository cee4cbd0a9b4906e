/** How large a file of the log may become, in bytes, and how many there are. */
export interface LogLimits {
  bytes: number;
  files: number;
}

/** Five files of 1 MB. */
export const LOG_LIMITS: LogLimits = { bytes: 1_000_000, files: 5 };

/** Whether the log goes on in a new file before `adding` bytes are put to the `size` that are there. */
export function isFull(size: number, adding: number, { bytes }: Pick<LogLimits, 'bytes'>): boolean {
  return size > 0 && size + adding > bytes;
}

/** Name of a file of the log; 0 is the one that is written, the higher the older. */
export const logName = (age: number): string => (age === 0 ? 'switchyard.log' : `switchyard.${age}.log`);

/** The renames, in order, that make room for a new file; the oldest one is written over. */
export function shifts({ files }: Pick<LogLimits, 'files'>): { from: string; to: string }[] {
  return Array.from({ length: files - 1 }, (_none, at) => ({ from: logName(files - 2 - at), to: logName(files - 1 - at) }));
}
