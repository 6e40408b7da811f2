/** One school as the finder knows it: id, name, settlement, further words. */
export type FinderRow = readonly [id: string, name: string, settlement: string, more: string];

/** Lower case, ё as е, no «№», quotes or punctuation: what a person types and what a card says become alike. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();
}

/**
 * Schools whose words begin with all the words of the query; a number fits a whole number first,
 * so that «3» puts «Школа № 3» before «Школа № 33».
 */
export function findSchools(rows: readonly FinderRow[], query: string, limit = 12): readonly FinderRow[] {
  const asked = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (asked.length === 0) return [];
  const scored: { row: FinderRow; score: number }[] = [];
  for (const row of rows) {
    const words = folded(row.slice(1).join(' ')).split(' ');
    let score = 0;
    for (const word of asked) {
      const best = words.includes(word) ? 2 : words.some((one) => one.startsWith(word)) ? 1 : 0;
      if (best === 0) {
        score = 0;
        break;
      }
      score += best;
    }
    if (score > 0) scored.push({ row, score });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ row }) => row);
}
