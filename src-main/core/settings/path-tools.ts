/** The path functions of the platform that the rules are applied for: `posix` or `win32` of `node:path`, passed in. */
export interface PathTools {
  join(...parts: string[]): string;
  dirname(path: string): string;
  basename(path: string): string;
  resolve(...parts: string[]): string;
  relative(from: string, to: string): string;
  isAbsolute(path: string): boolean;
  readonly sep: string;
}
