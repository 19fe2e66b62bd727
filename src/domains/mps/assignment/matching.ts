/** A cheapest way to give every row a column of its own, with the prices that prove it. */
interface Matching {
  /** The column of each row. */
  columnOf: number[];
  /**
   * The proof: `rowPrice + columnPrice` is at most the cost everywhere, equals it where a row has its column, no
   * column has a price above zero, and a column that nobody took has none. No other matching can then cost less.
   */
  rowPrices: number[];
  columnPrices: number[];
}

/**
 * Gives every row a column so that the sum of costs is the smallest there is: the Hungarian method with shortest
 * paths, rows × rows × columns steps. Costs are integers (exact below 2^53), `Infinity` where a row may not have a
 * column. The same costs always give the same answer.
 * @throws {RangeError} when some row cannot be given any.
 */
export function cheapestMatching(costs: readonly (readonly number[])[], columns: number): Matching {
  const outside = columns; // a column that stands for « not yet given »
  const rowPrices = costs.map(() => 0);
  const columnPrices = new Array<number>(columns + 1).fill(0);
  const rowOf = new Array<number>(columns + 1).fill(-1);
  for (let row = 0; row < costs.length; row++) {
    rowOf[outside] = row;
    const slack = new Array<number>(columns).fill(Number.POSITIVE_INFINITY);
    const before = new Array<number>(columns).fill(outside);
    const reached = new Array<boolean>(columns + 1).fill(false);
    let column = outside;
    while (rowOf[column] !== -1) {
      reached[column] = true;
      const next = nearest(costs[rowOf[column]!]!, rowOf[column]!, column);
      const step = next === -1 ? Number.POSITIVE_INFINITY : slack[next]!;
      if (step === Number.POSITIVE_INFINITY) throw new RangeError(`Row ${row} cannot be given a column`);
      for (let other = 0; other <= columns; other++) {
        if (reached[other]) {
          rowPrices[rowOf[other]!]! += step;
          columnPrices[other]! -= step;
        } else slack[other]! -= step;
      }
      column = next;
    }
    while (column !== outside) {
      const previous = before[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }

    function nearest(cost: readonly number[], of: number, by: number): number {
      let found = -1;
      for (let other = 0; other < columns; other++) {
        if (reached[other]) continue;
        const reduced = cost[other]! - rowPrices[of]! - columnPrices[other]!;
        if (reduced < slack[other]!) {
          slack[other] = reduced;
          before[other] = by;
        }
        if (found === -1 || slack[other]! < slack[found]!) found = other;
      }
      return found;
    }
  }
  const columnOf = costs.map(() => -1);
  for (let column = 0; column < columns; column++)
    if (rowOf[column] !== -1) columnOf[rowOf[column]!] = column;
  return { columnOf, rowPrices, columnPrices: columnPrices.slice(0, columns) };
}
