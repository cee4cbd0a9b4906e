/** The answer of a call that only does something. */
export async function done(task: Promise<void>): Promise<null> {
  await task;
  return null;
}
