/** For each line of `after`, the line of `before` that it is; -1 for a new one. The longest common run of both. */
function matches(before: readonly string[], after: readonly string[]): Int32Array {
  const found = new Int32Array(after.length).fill(-1);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) found[head] = head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    found[after.length - 1 - tail] = before.length - 1 - tail;
    tail += 1;
  }
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => length[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const same = before[head + row] === after[head + column];
      length[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (before[head + row] === after[head + column]) found[head + column++] = head + row++;
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/**
 * Lines that nobody edited, as they were written: the library prints `{a: 1}` where the author has `{ a: 1 }`.
 * @param written what the author wrote
 * @param printed the same as the library prints it, line for line
 * @param edited what the library prints after the edit
 */
export function withOwnLines(written: string, printed: string, edited: string): string {
  if (written === printed) return edited;
  const [own, before, after] = [written, printed, edited].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  if (own.length !== before.length) return edited;
  const from = matches(before, after);
  return after.map((line, index) => own[from[index] ?? -1] ?? line).join('\n');
}
