/** Mistakes that a word of so many letters may have and still be told from another word. */
export function mistakesIn(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** A letter is easily taken for another one of its row or of the row above and below it on the keyboard. */
const ROWS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
/** Letters that sound alike or differ by a sign. */
const ALIKE = [
  'ао',
  'еи',
  'иы',
  'ея',
  'еэ',
  'ьъ',
  'ий',
  'шщ',
  'зс',
  'дт',
  'бп',
  'гк',
  'вф',
  'жш',
  'чщ',
  'ую',
  'оу',
  'ец',
];

const NEAR = new Set(ALIKE.flatMap(([one = '', other = '']) => [one + other, other + one]));
for (const [row, letters] of ROWS.entries())
  for (const [place, letter] of [...letters].entries())
    for (const near of [letters[place + 1], ROWS[row + 1]?.[place - 1], ROWS[row + 1]?.[place]])
      if (near !== undefined) NEAR.add(letter + near).add(near + letter);

/** Whether one letter is often typed for the other: a neighbouring key, or a letter that sounds alike. */
export function isSlip(one: string, other: string): boolean {
  return NEAR.has(one + other);
}

/**
 * Damerau's distance (optimal string alignment): letters to put in, leave out, change, or swap with a neighbour, so
 * that one word becomes the other.
 * @param changes what changing one letter for another costs; 1 unless told
 * @returns the distance, or `limit + 1` when it is more than `limit`
 */
export function distance(
  one: string,
  other: string,
  limit: number,
  changes: (one: string, other: string) => number = () => 1,
): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const [letter = '', previous = ''] = [one[row - 1], one[row - 2]];
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const [sign = '', earlier = ''] = [other[column - 1], other[column - 2]];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (letter === sign ? 0 : changes(letter, sign)),
      );
      if (row > 1 && column > 1 && letter === earlier && previous === sign)
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = line;
  }
  return Math.min(last[other.length] ?? 0, limit + 1);
}
