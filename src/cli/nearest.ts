// The names that someone may have meant by a name that does not exist.

const MOST = 3;

/** The nearest few by letters added, left out, changed or swapped; none when nothing is near. */
export function nearest(name: string, names: Iterable<string>): readonly string[] {
  const wanted = name.slice(0, 60).toLowerCase();
  const most = Math.max(2, Math.floor(wanted.length / 3));
  return [...names]
    .map((known) => ({ known, distance: near(wanted, known.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ known }) => known);
}

/** A name written out of other parts (`totalAlsfrsr`, `fvcPercent`) is near too. */
function near(wanted: string, known: string): number {
  const isPart = wanted.length > 2 && known.length > 2 && (known.includes(wanted) || wanted.includes(known));
  return isPart ? 1 : distance(wanted, known);
}

/** Optimal string alignment: Levenshtein with swapped neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      now[column] = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + changed,
        swapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    before = last;
    last = now;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
