/** How much of an answer was there when it failed: only words can be gone on from; bytes may be thoughts, or nothing that is shown. */
export type Arrived = 'nothing' | 'bytes' | 'text';
