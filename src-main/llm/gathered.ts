import { nextTick } from 'node:process';

/** Most events of one group; beyond it the reading waits until the group is taken. */
const MOST = 500;

/**
 * The events that arrive together as one group, because an event of its own costs every layer above as much as its
 * parsing did. A group is given as soon as all that has arrived is read, so nothing is held back; what came before a
 * failure is given before it is thrown. `leave` must end a reading under way: it is called when the consumer goes early.
 */
export async function* gathered(events: AsyncIterable<unknown>, leave: () => void): AsyncGenerator<unknown[], void, void> {
  let group: unknown[] = [];
  let end: { failure?: unknown } | undefined;
  let left = false;
  let tell = (): void => undefined;
  let goOn = (): void => undefined;

  const read = async (): Promise<void> => {
    for await (const event of events) {
      // What was read with this event comes before the next tick.
      if (group.push(event) === 1) nextTick(() => tell());
      if (group.length >= MOST) await new Promise<void>((resolve) => (goOn = resolve));
      if (left) return;
    }
  };

  read().then(
    () => (end = {}),
    (failure: unknown) => (end = { failure }),
  ).finally(() => tell());
  try {
    for (;;) {
      if (group.length === 0 && end === undefined) await new Promise<void>((resolve) => (tell = resolve));
      const taken = group;
      group = [];
      goOn();
      if (taken.length > 0) yield taken;
      else if (end !== undefined && 'failure' in end) throw end.failure;
      else if (end !== undefined) return;
    }
  } finally {
    left = true;
    goOn();
    if (end === undefined) leave();
  }
}
