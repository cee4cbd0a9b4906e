/** A task that waits until somebody needs what it makes, or until it is no longer in the way. */
export interface HeldBack<T> {
  /** What it makes, whenever it is begun. */
  later(): Promise<T>;
  /** What it makes, begun now unless it was. */
  now(): Promise<T>;
}

/** Holds a task back. It runs once; those who asked for its result first hear of it first. Fails as the task does. */
export function heldBack<T>(task: () => Promise<T>): HeldBack<T> {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const made = begun.then(task);
  return {
    later: () => made,
    now() {
      begin();
      return made;
    },
  };
}
