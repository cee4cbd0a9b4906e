/** The origin of our own pages. */
export const APP_ORIGIN = 'app://ui';

/** What names a frame, for as long as it lives. */
interface FrameId {
  readonly processId: number;
  readonly routingId: number;
}

/** The parts of Electron's invoke event that the check looks at. */
export interface Caller {
  readonly senderFrame: (FrameId & { readonly origin: string }) | null;
  readonly sender: { readonly id: number; readonly mainFrame: FrameId };
}

/**
 * Whether a call comes from the main frame of one of our own windows. Fails closed: a frame that is gone or that another
 * one has replaced, a frame inside a frame, another origin and a window that we did not open are all refused. Read synchronously: Electron
 * forgets the frame later.
 */
export function isOurs(caller: Caller, ourWindows: ReadonlySet<number>): boolean {
  const frame = caller.senderFrame;
  return (
    frame !== null &&
    isSame(frame, caller.sender.mainFrame) &&
    frame.origin === APP_ORIGIN &&
    ourWindows.has(caller.sender.id)
  );
}

/**
 * Compared by their numbers, which a frame that another one has replaced does not share with it. Once a page has crashed,
 * Electron gives another object for the same frame each time and calls the living one `detached` for good.
 */
const isSame = (one: FrameId, other: FrameId): boolean => one.processId === other.processId && one.routingId === other.routingId;
