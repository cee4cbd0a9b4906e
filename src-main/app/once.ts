/** What the task makes the first time it is called; later calls give the same. */
export function once<T>(task: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: task() }).value;
}

/** Runs the task once after any number of calls in the same turn. */
export function oncePerTick(task: () => void): () => void {
  let pending = false;
  return () => {
    if (pending) return;
    pending = true;
    setImmediate(() => {
      pending = false;
      task();
    });
  };
}
