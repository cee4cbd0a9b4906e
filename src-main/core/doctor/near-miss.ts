/** More typing mistakes than this make another word. */
const MOST_MISTAKES = 2;

/** The known name that somebody meant by a misspelled one, or `undefined` when none or several are as near. */
export function nearMiss<Name extends string>(written: string, known: readonly Name[]): Name | undefined {
  const near = known.map((name) => ({ name, mistakes: distance(written.toLowerCase(), name.toLowerCase()) }));
  const least = Math.min(...near.map(({ mistakes }) => mistakes));
  const [first, ...others] = near.filter(({ mistakes }) => mistakes === least);
  const isNear = least <= MOST_MISTAKES && least * 2 < (first?.name.length ?? 0);
  return isNear && others.length === 0 ? first?.name : undefined;
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST_MISTAKES) return MOST_MISTAKES + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) current.push(cost(row, column, current));
    [before, above] = [above, current];
  }
  return above[other.length] ?? 0;

  function cost(row: number, column: number, current: readonly number[]): number {
    const isEqual = one[row - 1] === other[column - 1];
    const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    const steps = [(above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (isEqual ? 0 : 1)];
    return Math.min(...steps, ...(isSwap ? [(before[column - 2] ?? 0) + 1] : []));
  }
}
