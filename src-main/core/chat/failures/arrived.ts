/** How much of an answer was there when it failed: only `text` can be gone on from; `bytes` may be thoughts, nothing that is shown, or words where nobody can go on. */
export type Arrived = 'nothing' | 'bytes' | 'text';
