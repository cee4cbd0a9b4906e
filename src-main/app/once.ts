/** Runs the task the first time it is called. */
export function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) task();
    isDone = true;
  };
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
