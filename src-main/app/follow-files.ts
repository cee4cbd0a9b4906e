import { watchFiles } from '../shell/watch.ts';

/** Watches the given files; another list takes the place of the last one. */
export function following(changed: () => void): (paths: string[]) => void {
  let current: { key: string; close(): void } | undefined;
  return (paths) => {
    const key = paths.join('\n');
    if (current?.key === key) return;
    current?.close();
    current = { key, ...watchFiles(paths, changed) };
  };
}
