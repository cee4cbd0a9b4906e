/** What becomes of an entry: written, the first that is too many, or left out. */
export type Allowed = 'yes' | 'no-more' | 'no';

/** Lets `most` pass within each span of `withinMs`, so that something that fails over and over does not fill the log. Times in milliseconds. */
export function createAllowance(most: number, withinMs: number): (now: number) => Allowed {
  let begun = -Infinity;
  let count = 0;
  return (now) => {
    if (now - begun >= withinMs || now < begun) {
      begun = now;
      count = 0;
    }
    count += 1;
    if (count <= most) return 'yes';
    return count === most + 1 ? 'no-more' : 'no';
  };
}
