import { addDays, dayMonth, type IsoDate } from '../dates.ts';

/**
 * Days in one line, those in a row as a range: «14, 16–18 апреля, 5 мая». Sundays between two days part them:
 * nothing is said that is not so.
 * @param days ISO dates of one school year, in any order
 */
export function daysWords(days: Iterable<IsoDate>): string {
  const months = Map.groupBy([...new Set(days)].sort(), (day) => day.slice(0, 7));
  return [...months.values()]
    .map((list) => {
      const name = dayMonth(list[0] ?? '').split('\u00A0')[1] ?? '';
      const runs: string[] = [];
      for (let start = 0; start < list.length;) {
        let end = start;
        while (list[end + 1] !== undefined && list[end + 1] === addDays(list[end] ?? '', 1)) end += 1;
        const [first, last] = [Number(list[start]?.slice(8)), Number(list[end]?.slice(8))];
        if (end - start >= 2) runs.push(`${first}–${last}`);
        else for (let day = first; day <= last; day += 1) runs.push(String(day));
        start = end + 1;
      }
      return `${runs.join(', ')}\u00A0${name}`;
    })
    .join(', ');
}
