/** The two channel names; nothing else crosses between a window and main. */
export const CALL_CHANNEL = 'call';
export const EVENT_CHANNEL = 'event';
